import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** Shows a keyboard shortcut; `inverted` for dark surfaces such as tooltips. */
export function Kbd({ children, inverted = false, className }: { children: ReactNode; inverted?: boolean; className?: string }) {
  return (
    <kbd
      className={clsx(
        'inline-flex h-4.5 items-center rounded-sm border px-1 font-sans text-2xs whitespace-nowrap',
        inverted ? 'border-bg/30 text-bg' : 'border-border text-text-3',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
