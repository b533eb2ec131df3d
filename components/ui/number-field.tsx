'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useField } from './field';
import { type NumberLimits, parseNumber } from './parse-number';
import { TextField } from './text-field';

/** Props of {@link NumberField}. */
export type NumberFieldProps = NumberLimits &
  Pick<ComponentProps<'input'>, 'id' | 'placeholder' | 'disabled' | 'readOnly' | 'className' | 'aria-label' | 'aria-describedby' | 'autoFocus'> & {
    value: number | undefined;
    /** Called with each valid number as it is typed, and with undefined when an optional field is emptied. */
    onCommit: (value: number | undefined) => void;
    /** Called when typing ends: on Enter or when the focus leaves. */
    onCommitEnd?: () => void;
    /** How far the arrow keys go; Shift goes ten times as far. @default 1 */
    step?: number;
    unit?: ReactNode;
    invalid?: boolean;
  };

/**
 * A number that keeps what is being typed: every valid state is committed at once, an invalid one stays visible with its reason
 * until it is put right or Escape brings the last good value back.
 */
export function NumberField({ value, onCommit, onCommitEnd, step = 1, unit, invalid, min, max, integer, optional, className, ...props }: NumberFieldProps) {
  const errorId = useId();
  const field = useField();
  const [draft, setDraft] = useState<{ text: string; committed: number | undefined } | null>(null);
  const limits: NumberLimits = { min, max, integer, optional };

  // A value that changed from outside (undo, another editor) replaces what was typed.
  const isCurrent = draft !== null && Object.is(draft.committed, value);
  const text = isCurrent ? draft.text : value === undefined ? '' : String(value);
  const parsed = isCurrent ? parseNumber(draft.text, limits) : undefined;
  const message = parsed !== undefined && !parsed.ok ? parsed.message : undefined;

  const type = (next: string) => {
    const result = parseNumber(next, limits);
    setDraft({ text: next, committed: result.ok ? result.value : value });
    if (result.ok && !Object.is(result.value, value)) onCommit(result.value);
  };

  const end = () => {
    if (message === undefined) setDraft(null);
    onCommitEnd?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') end();
    if (event.key === 'Escape' && message !== undefined) {
      event.stopPropagation();
      setDraft(null);
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (props.disabled === true || props.readOnly === true) return;
    type(String(stepped(value, (event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1), limits)));
  };

  return (
    <div className={clsx('w-full min-w-0', className)}>
      <TextField
        {...props}
        inputMode={integer === true ? 'numeric' : 'decimal'}
        inputClassName="tabular-nums"
        value={text}
        onValueChange={type}
        onBlur={end}
        onKeyDown={onKeyDown}
        end={unit}
        invalid={message !== undefined || (invalid ?? field.invalid)}
        aria-describedby={clsx(props['aria-describedby'] ?? field.describedBy, message !== undefined && errorId) || undefined}
      />
      {message !== undefined && (
        <p id={errorId} role="status" className="mt-1 text-xs text-error">
          {message}
        </p>
      )}
    </div>
  );
}

function stepped(value: number | undefined, by: number, { min, max }: NumberLimits): number {
  const start = value ?? (by > 0 ? (min ?? 0) - by : (max ?? 0) - by);
  const raw = Number((start + by).toFixed(6));
  return Math.min(max ?? raw, Math.max(min ?? raw, raw));
}
