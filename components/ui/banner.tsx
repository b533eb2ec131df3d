import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { TONE_CLASS, TONE_ICON, type Tone } from './tone';
import { Icon } from './icon';

/** Props of {@link Banner}; `live` announces it to screen readers when it appears. */
export type BannerProps = { tone?: Tone; title?: ReactNode; children?: ReactNode; actions?: ReactNode; live?: boolean; className?: string };

/**
 * Says something in place: what happened and, with `actions`, what can be done.
 * @default tone neutral
 */
export function Banner({ tone = 'neutral', title, children, actions, live = false, className }: BannerProps) {
  const icon = TONE_ICON[tone];
  const [soft] = TONE_CLASS[tone].split(' ');
  return (
    <div
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={clsx('flex gap-2 rounded-lg px-2.5 py-2 text-xs text-text', soft, className)}
    >
      {icon !== undefined && <Icon name={icon} size={16} className={TEXT[tone]} />}
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className={clsx('font-semibold', TEXT[tone])}>{title}</p>}
        {children}
        {actions !== undefined && <div className="mt-1.5 flex flex-wrap gap-1.5 empty:hidden">{actions}</div>}
      </div>
    </div>
  );
}

const TEXT: Record<Tone, string> = {
  error: 'text-error',
  warning: 'text-warn',
  security: 'text-security',
  hint: 'text-hint',
  success: 'text-ok',
  neutral: 'text-text',
};
