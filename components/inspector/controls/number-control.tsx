'use client';

import type { ControlProps } from './control-props';
import { NumberInput } from './number-input';

/** A number with its unit; nothing when it is empty. */
export function NumberControl({ field, control, value, edit, disabled }: ControlProps<'number'>) {
  return (
    <NumberInput
      value={typeof value === 'number' ? value : undefined}
      onChange={(next) => edit.set(next ?? null)}
      onEnd={edit.end}
      min={control.min}
      max={control.max}
      step={control.step}
      unit={control.unit}
      placeholder={field.placeholder}
      disabled={disabled}
    />
  );
}
