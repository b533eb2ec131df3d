'use client';

import { clsx } from 'clsx';
import { Collapsible } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Props of {@link Section}; open by default, controlled when `open` is given. */
export type SectionProps = {
  title: ReactNode;
  /** What stands at the end of the title's line, outside the button that folds. */
  aside?: ReactNode;
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

/** A titled part of a panel that folds away. */
export function Section({ title, aside, open, defaultOpen = true, onOpenChange, className, children }: SectionProps) {
  return (
    <Collapsible.Root open={open} defaultOpen={defaultOpen} onOpenChange={onOpenChange} className={clsx('border-b border-border', className)}>
      <div className="flex min-h-10 items-center gap-2 px-3.5">
        <h3 className="min-w-0 flex-1">
          <Collapsible.Trigger className="group flex w-full items-center gap-1.5 rounded-sm py-1 text-left text-sm font-semibold">
            <Icon name="chevron-right" size={14} className="-ml-1 text-text-3 transition-transform duration-100 group-data-[state=open]:rotate-90" />
            <span className="min-w-0 truncate">{title}</span>
          </Collapsible.Trigger>
        </h3>
        {aside !== undefined && <div className="flex shrink-0 items-center text-xs text-text-3">{aside}</div>}
      </div>
      <Collapsible.Content className="px-3.5 pb-3.5">{children}</Collapsible.Content>
    </Collapsible.Root>
  );
}
