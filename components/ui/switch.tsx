'use client';

import { clsx } from 'clsx';
import { Switch as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { useField } from './field';

/** Props of {@link Switch}; without a `label` it takes the one of the field around it. */
export type SwitchProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  label?: ReactNode;
  id?: string;
  'aria-label'?: string;
  disabled?: boolean;
  className?: string;
};

/** Turns something on or off at once. */
export function Switch({ checked, onCheckedChange, label, id, disabled, className, ...props }: SwitchProps) {
  const field = useField();
  const own = useId();
  const controlId = id ?? field.id ?? own;
  const control = (
    <Radix.Root
      id={controlId}
      checked={checked}
      onCheckedChange={onCheckedChange}
      disabled={disabled}
      aria-describedby={field.describedBy}
      className={clsx(
        'relative h-4.5 w-8 shrink-0 rounded-full border border-border-field bg-surface-3 transition-colors duration-100 disabled:opacity-50 data-[state=checked]:border-select data-[state=checked]:bg-select',
        label === undefined && className,
      )}
      {...props}
    >
      <Radix.Thumb className="block size-3 translate-x-0.5 rounded-full bg-border-field transition-transform duration-100 data-[state=checked]:translate-x-4 data-[state=checked]:bg-surface" />
    </Radix.Root>
  );
  if (label === undefined) return control;
  return (
    <div className={clsx('flex min-h-8 items-center gap-2', className)}>
      {control}
      <label htmlFor={controlId} className="min-w-0 text-sm">
        {label}
      </label>
    </div>
  );
}
