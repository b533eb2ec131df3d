'use client';

import { TextField } from '@/components/ui/text-field';
import { useDraft } from '../use-draft';
import type { ControlProps } from './control-props';
import { ErrorText } from './error-text';

/** One line of text; nothing when it is empty. */
export function TextControl({ field, control, value, edit, disabled }: ControlProps<'text'>) {
  const [draft, keep, drop] = useDraft<string>(value);
  const text = draft?.content ?? (typeof value === 'string' ? value : '');
  const type = (next: string): void => {
    const refusal = edit.set(next === '' ? null : next);
    if (refusal === undefined) drop();
    else keep(next, value, refusal);
  };
  return (
    <>
      <TextField
        value={text}
        onValueChange={type}
        onBlur={edit.end}
        mono={control.mono}
        placeholder={field.placeholder}
        disabled={disabled}
        {...(draft?.error !== undefined && { invalid: true })}
      />
      <ErrorText>{draft?.error}</ErrorText>
    </>
  );
}
