'use client';

import type { KeyboardEvent } from 'react';
import { TextArea } from '@/components/ui/text-area';
import { parseCommandLine, printCommandLine } from '../command-line';
import { useDraft } from '../use-draft';
import type { ControlProps } from './control-props';
import { ErrorText } from './error-text';
import { textsOf } from './values';

/** A command line, kept as words; under it the words, as soon as quotes make them hard to see. */
export function CommandControl({ field, value, edit, disabled }: ControlProps<'command'>) {
  const words = textsOf(value);
  const [draft, keep, drop] = useDraft<string>(value ?? null);
  const text = draft?.content ?? printCommandLine(words);

  const type = (next: string): void => {
    const parsed = parseCommandLine(next);
    if (!parsed.ok) return keep(next, value ?? null, parsed.error);
    const list = parsed.value.length > 0 ? [...parsed.value] : null;
    const refusal = edit.set(list);
    keep(next, refusal === undefined ? list : (value ?? null), refusal);
  };
  const end = (): void => {
    if (draft?.error === undefined) drop();
    edit.end();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    end();
  };
  const error = draft?.error;
  return (
    <>
      <TextArea
        mono
        rows={1}
        value={text}
        onValueChange={type}
        onBlur={end}
        onKeyDown={onKeyDown}
        placeholder={field.placeholder}
        disabled={disabled}
        {...(error !== undefined && { invalid: true })}
      />
      <ErrorText>{error}</ErrorText>
      {error === undefined && /['"\\]/.test(text) && words.length > 0 && (
        <p className="mt-1.5 flex flex-wrap gap-1" aria-label={`${words.length} words`}>
          {words.map((word, index) => (
            <code key={index} className="max-w-full rounded-sm bg-surface-2 px-1.5 py-0.5 font-mono text-2xs wrap-anywhere whitespace-pre-wrap text-text-2">
              {word === '' ? '∅' : word}
            </code>
          ))}
        </p>
      )}
    </>
  );
}
