import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

/** Scrolls what does not fit, with the system's own thin scrollbar; with a `label` the keyboard can scroll it too. */
export function ScrollArea({ label, className, ...props }: ComponentProps<'div'> & { label?: string }) {
  return <div className={clsx('min-h-0 overflow-auto overscroll-contain -outline-offset-2', className)} {...(label !== undefined && { tabIndex: 0, role: 'region', 'aria-label': label })} {...props} />;
}
