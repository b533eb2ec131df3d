import type { ReactNode } from 'react';

/** What the inspector is about: its icon, name and a line that says where it belongs. */
export function InspectorHeader({ icon, title, subtitle, actions }: { icon: ReactNode; title: ReactNode; subtitle: ReactNode; actions?: ReactNode }) {
  return (
    <header className="flex items-start gap-2.5 border-b border-border py-2.5 pr-2 pl-3.5">
      <div className="flex h-6 shrink-0 items-center">{icon}</div>
      <div className="min-w-0 flex-1">
        {title}
        <p className="truncate text-xs text-text-3">{subtitle}</p>
      </div>
      {actions !== undefined && <div className="flex shrink-0 items-center">{actions}</div>}
    </header>
  );
}
