'use client';

import { clsx } from 'clsx';
import { Checkbox as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { useField } from './field';
import { Icon } from './icon';

/** Props of {@link Checkbox}; `indeterminate` when only some of what it stands for are chosen. */
export type CheckboxProps = {
  checked: boolean | 'indeterminate';
  onCheckedChange: (checked: boolean) => void;
  label?: ReactNode;
  id?: string;
  'aria-label'?: string;
  disabled?: boolean;
  className?: string;
};

/** Chooses something or not. */
export function Checkbox({ checked, onCheckedChange, label, id, disabled, className, ...props }: CheckboxProps) {
  const field = useField();
  const own = useId();
  const controlId = id ?? field.id ?? own;
  const control = (
    <Radix.Root
      id={controlId}
      checked={checked}
      onCheckedChange={(next) => onCheckedChange(next === true)}
      disabled={disabled}
      aria-describedby={field.describedBy}
      className={clsx(
        'flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-border-field bg-surface text-surface hover:border-text-3 disabled:opacity-50 data-[state=checked]:border-select data-[state=checked]:bg-select data-[state=indeterminate]:border-select data-[state=indeterminate]:bg-select',
        label === undefined && className,
      )}
      {...props}
    >
      <Radix.Indicator>
        <Icon name={checked === 'indeterminate' ? 'minus' : 'check'} size={12} className="stroke-[2.4]" />
      </Radix.Indicator>
    </Radix.Root>
  );
  if (label === undefined) return control;
  return (
    <div className={clsx('flex min-h-7 items-center gap-2', className)}>
      {control}
      <label htmlFor={controlId} className="min-w-0 text-sm">
        {label}
      </label>
    </div>
  );
}
