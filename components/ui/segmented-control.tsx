'use client';

import { clsx } from 'clsx';
import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';

/** Props of {@link SegmentedControl}; give each option a `title` when its label is only an icon. */
export type SegmentedControlProps<Value extends string> = {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; title?: string; disabled?: boolean }[];
  /** @default md (30 pixels); sm is 26 */
  size?: 'sm' | 'md';
  className?: string;
};

/** A choice of one from two to five, all in sight; always one is chosen. */
export function SegmentedControl<Value extends string>({ label, value, onValueChange, options, size = 'md', className }: SegmentedControlProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onValueChange(option.value);
  };
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={choose}
      className={clsx('inline-flex rounded-md border border-border bg-surface-2 p-0.5', size === 'md' ? 'h-7.5' : 'h-6.5', className)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          title={option.title}
          aria-label={option.title}
          disabled={option.disabled}
          className={clsx(
            'flex flex-1 items-center justify-center gap-1.5 rounded-sm px-2 whitespace-nowrap text-text-2 hover:text-text disabled:opacity-50 data-[state=on]:bg-surface data-[state=on]:font-medium data-[state=on]:text-text data-[state=on]:shadow-card dark:data-[state=on]:bg-surface-3',
            size === 'md' ? 'text-sm' : 'text-xs',
          )}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
