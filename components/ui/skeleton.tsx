import { clsx } from 'clsx';

/** Stands where something is about to appear, in its size (given by `className`); hidden from screen readers. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('animate-pulse rounded-md bg-surface-3', className)} />;
}
