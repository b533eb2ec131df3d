import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** Props of {@link EmptyState}. */
export type EmptyStateProps = { icon?: ReactNode; title: ReactNode; children?: ReactNode; actions?: ReactNode; className?: string };

/** Says why there is nothing here and what to do about it. */
export function EmptyState({ icon, title, children, actions, className }: EmptyStateProps) {
  return (
    <div className={clsx('flex flex-col items-center justify-center gap-1 px-6 py-10 text-center', className)}>
      {icon !== undefined && <div className="mb-2 text-text-3">{icon}</div>}
      <p className="text-sm font-semibold">{title}</p>
      {children !== undefined && <div className="max-w-md text-sm text-text-2">{children}</div>}
      {actions !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
