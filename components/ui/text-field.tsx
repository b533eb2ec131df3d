'use client';

import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { useField } from './field';
import { styles } from './styles';

/** Props of {@link TextField}; `start` and `end` stand inside the frame (an icon, a unit, a small button). */
export type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size'> & {
  value: string;
  onValueChange?: (value: string) => void;
  start?: ReactNode;
  end?: ReactNode;
  invalid?: boolean;
  mono?: boolean;
  inputClassName?: string;
};

/** One line of text, 32 pixels high. Takes label, help and error from the {@link Field} around it. */
export function TextField({ value, onValueChange, start, end, invalid, mono = false, className, inputClassName, disabled, ...props }: TextFieldProps) {
  const field = useField();
  const isInvalid = invalid ?? field.invalid ?? false;
  return (
    <div
      className={clsx(
        styles.field,
        styles.fieldFocus,
        'h-8 gap-1.5 px-2.25',
        isInvalid && styles.fieldInvalid,
        disabled === true && styles.fieldDisabled,
        className,
      )}
    >
      {start !== undefined && <span className="flex shrink-0 text-text-3">{start}</span>}
      <input
        id={field.id}
        aria-describedby={field.describedBy}
        aria-invalid={isInvalid || undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        className={clsx(
          'h-full w-full min-w-0 flex-1 bg-transparent outline-none',
          mono && 'font-mono text-xs placeholder:font-sans placeholder:text-sm',
          inputClassName,
        )}
        value={value}
        onChange={(event) => onValueChange?.(event.target.value)}
        {...props}
      />
      {end !== undefined && <span className="flex shrink-0 items-center text-xs text-text-3">{end}</span>}
    </div>
  );
}
