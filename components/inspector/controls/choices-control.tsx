'use client';

import { useId } from 'react';
import { FieldGroup } from '@/components/ui/field';
import type { ControlProps } from './control-props';
import { textsOf } from './values';

/** Several of a few known values: one box for each, kept in the order of the boxes. */
export function ChoicesControl({ control, value, edit, disabled }: ControlProps<'choices'>) {
  const id = useId();
  const chosen = new Set(textsOf(value));
  const toggle = (option: string, wanted: boolean): void => {
    const values = control.options.map((it) => it.value).filter((it) => (it === option ? wanted : chosen.has(it)));
    edit.set(values.length > 0 ? values : null);
    edit.end();
  };
  return (
    <FieldGroup>
      <div className="flex flex-col gap-1">
        {control.options.map((option) => (
          <label key={option.value} htmlFor={`${id}-${option.value}`} className="flex min-h-6 items-center gap-2 text-sm">
            <input
              id={`${id}-${option.value}`}
              type="checkbox"
              className="size-4 shrink-0 accent-select"
              checked={chosen.has(option.value)}
              disabled={disabled}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
