'use client';

import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useDraft } from '../use-draft';
import type { ControlProps } from './control-props';
import { ErrorText } from './error-text';

/** One line of text, or several where its field says so; nothing when it is empty. */
export function TextControl({ field, control, value, edit, disabled }: ControlProps<'text'>) {
  const [draft, keep, drop] = useDraft<string>(value);
  const text = draft?.content ?? (typeof value === 'string' ? value : '');
  const type = (next: string): void => {
    const refusal = edit.set(next === '' ? null : next);
    if (refusal === undefined) drop();
    else keep(next, value, refusal);
  };
  const Line = control.multiline === true ? TextArea : TextField;
  return (
    <>
      <Line
        value={text}
        onValueChange={type}
        onBlur={edit.end}
        mono={control.mono}
        placeholder={field.placeholder}
        disabled={disabled}
        {...(control.multiline === true && { rows: 1 })}
        {...(draft?.error !== undefined && { invalid: true })}
      />
      <ErrorText>{draft?.error}</ErrorText>
    </>
  );
}
