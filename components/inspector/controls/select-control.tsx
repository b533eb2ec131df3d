'use client';

import { Choice } from './choice';
import type { ControlProps } from './control-props';

/** A choice among known values; nothing when the empty choice is taken. */
export function SelectControl({ field, control, value, edit, disabled }: ControlProps<'select'>) {
  const choose = (chosen: string | undefined): void => {
    const refusal = edit.set(chosen ?? null);
    // Some choices stand for numbers (days that logs are kept).
    if (refusal !== undefined && chosen !== undefined && Number.isFinite(Number(chosen))) edit.set(Number(chosen));
    edit.end();
  };
  return (
    <Choice
      value={value === undefined ? undefined : String(value)}
      onChoose={choose}
      options={control.options}
      placeholder={field.placeholder ?? 'not set'}
      disabled={disabled}
    />
  );
}
