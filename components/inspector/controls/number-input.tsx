'use client';

import { useId, type KeyboardEvent } from 'react';
import { useField } from '@/components/ui/field';
import { parseNumber } from '@/components/ui/parse-number';
import { TextField } from '@/components/ui/text-field';
import { useDraft } from '../use-draft';
import { ErrorText } from './error-text';

interface NumberInputProps {
  readonly value: number | undefined;
  /** Called with each number as it is typed, and with nothing when the field is emptied. Gives the reason when that is refused. */
  readonly onChange: (value: number | undefined) => string | undefined;
  readonly onEnd: () => void;
  readonly min?: number;
  readonly max?: number;
  /** How far the arrows go; a whole number allows whole numbers only. @default 1 */
  readonly step?: number;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly 'aria-label'?: string;
  readonly 'data-path'?: string;
  readonly autoFocus?: boolean;
}

/**
 * A number that may be anything a design can hold: the limits only guide the arrow keys, and rules say what is wrong.
 * What is no number stays visible with its reason and changes nothing.
 */
export function NumberInput({ value, onChange, onEnd, min, max, step = 1, unit, ...props }: NumberInputProps) {
  const errorId = useId();
  const { describedBy } = useField();
  const [draft, keep, drop] = useDraft<string>(value ?? null);
  const text = draft?.content ?? (value === undefined ? '' : String(value));

  const type = (next: string): void => {
    const parsed = parseNumber(next, { optional: true, integer: Number.isInteger(step) });
    if (!parsed.ok) return keep(next, value ?? null, parsed.message);
    const refusal = Object.is(parsed.value, value) ? undefined : onChange(parsed.value);
    keep(next, refusal === undefined ? (parsed.value ?? null) : (value ?? null), refusal);
  };
  const end = (): void => {
    if (draft?.error === undefined) drop();
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') end();
    if (event.key === 'Escape' && draft?.error !== undefined) {
      event.stopPropagation();
      drop();
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const by = (event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1);
    const from = value ?? (props.placeholder !== undefined && /^\d+$/.test(props.placeholder) ? Number(props.placeholder) : (min ?? 0) - by);
    type(String(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, Number((from + by).toFixed(6))))));
  };

  const error = draft?.error;
  return (
    <div className="w-full min-w-0">
      <TextField
        {...props}
        inputMode="numeric"
        inputClassName="tabular-nums"
        value={text}
        onValueChange={type}
        onBlur={end}
        onKeyDown={onKeyDown}
        end={unit}
        aria-describedby={[describedBy, error !== undefined && errorId].filter(Boolean).join(' ') || undefined}
        invalid={error !== undefined || props.invalid ? true : undefined}
      />
      {error !== undefined && (
        <div id={errorId}>
          <ErrorText>{error}</ErrorText>
        </div>
      )}
    </div>
  );
}
