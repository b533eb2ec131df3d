'use client';

import { clsx } from 'clsx';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode, SyntheticEvent } from 'react';

/** One tab: its label, what stands beside the label, and what it shows (mounted only while it is chosen). */
export type Tab = { id: string; label: ReactNode; badge?: ReactNode; content: ReactNode };

/** Props of {@link Tabs}; `label` names the row of tabs for screen readers. */
export type TabsProps = {
  label: string;
  value: string;
  onValueChange: (id: string) => void;
  tabs: readonly Tab[];
  /** What stands at the end of the row of tabs, such as buttons. */
  end?: ReactNode;
  className?: string;
  contentClassName?: string;
};

/** A row of tabs over the content of the chosen one; arrows move between tabs. */
export function Tabs({ label, value, onValueChange, tabs, end, className, contentClassName }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onValueChange} className={clsx('flex min-h-0 flex-col', className)}>
      <div className="flex h-9.5 shrink-0 items-center gap-2 border-b border-border px-2.5">
        <Radix.List aria-label={label} className="flex h-full min-w-0 gap-0.5 overflow-x-auto overflow-y-hidden">
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.id} value={tab.id} className={TRIGGER} onPointerDown={byPointer} onKeyDown={byKeyboard} onBlur={byKeyboard}>
              {tab.label}
              {tab.badge}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {end !== undefined && <div className="ml-auto flex shrink-0 items-center gap-2">{end}</div>}
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className={clsx('min-h-0 flex-1 data-[state=inactive]:hidden', contentClassName)}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

// Radix gives a clicked tab the focus by script, which browsers take for the keyboard's: a click shows no focus ring.
function byPointer({ currentTarget }: SyntheticEvent<HTMLElement>) {
  currentTarget.dataset['pointer'] = '';
}

function byKeyboard({ currentTarget }: SyntheticEvent<HTMLElement>) {
  delete currentTarget.dataset['pointer'];
}

const TRIGGER =
  'flex h-full items-center gap-1.5 px-2.5 text-sm whitespace-nowrap text-text-2 -outline-offset-3 data-pointer:outline-none hover:text-text data-[state=active]:font-semibold data-[state=active]:text-text data-[state=active]:shadow-[inset_0_-2px_var(--accent-fill)]';
