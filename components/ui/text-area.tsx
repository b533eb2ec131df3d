'use client';

import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { useField } from './field';
import { styles } from './styles';

/** Props of {@link TextArea}. */
export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & {
  value: string;
  onValueChange?: (value: string) => void;
  invalid?: boolean;
  mono?: boolean;
};

/** Several lines of text that grow with what is typed. Takes label, help and error from the field around it. */
export function TextArea({ value, onValueChange, invalid, mono = false, rows = 3, className, disabled, ...props }: TextAreaProps) {
  const field = useField();
  const isInvalid = invalid ?? field.invalid ?? false;
  return (
    <div className={clsx(styles.field, styles.fieldFocus, isInvalid && styles.fieldInvalid, disabled === true && styles.fieldDisabled, className)}>
      <textarea
        id={field.id}
        aria-describedby={field.describedBy}
        aria-invalid={isInvalid || undefined}
        rows={rows}
        spellCheck={false}
        disabled={disabled}
        className={clsx(
          'field-sizing-content max-h-80 min-h-8 w-full resize-y bg-transparent px-2.25 py-1.5 outline-none',
          mono && 'font-mono text-xs placeholder:font-sans placeholder:text-sm',
        )}
        value={value}
        onChange={(event) => onValueChange?.(event.target.value)}
        {...props}
      />
    </div>
  );
}
