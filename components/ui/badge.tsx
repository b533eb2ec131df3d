import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { TONE_CLASS, TONE_ICON, type Tone } from './tone';

/** Props of {@link Badge}; `label` says in words what a bare number means. */
export type BadgeProps = { tone?: Tone; label?: string; showIcon?: boolean; className?: string; children: ReactNode };

/**
 * A small pill with a count or a word.
 * @default tone neutral
 */
export function Badge({ tone = 'neutral', label, showIcon = false, className, children }: BadgeProps) {
  return (
    <span
      title={label}
      className={clsx(
        'inline-flex h-4.5 min-w-4.5 shrink-0 items-center justify-center gap-1 rounded-full px-1.5 text-2xs font-semibold whitespace-nowrap tabular-nums',
        TONE_CLASS[tone],
        className,
      )}
    >
      {showIcon && TONE_ICON[tone] !== undefined && <Icon name={TONE_ICON[tone]} size={12} />}
      {label === undefined ? (
        children
      ) : (
        <>
          <span aria-hidden>{children}</span>
          <span className="sr-only">{label}</span>
        </>
      )}
    </span>
  );
}
