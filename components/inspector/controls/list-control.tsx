'use client';

import { useRef } from 'react';
import { FieldGroup } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import { pathKey } from '../form-state';
import { linesOf } from '../lines';
import { useDraftList } from '../use-draft-list';
import type { ControlProps } from './control-props';
import { ErrorText } from './error-text';
import { AddRow, RemoveRow } from './row-buttons';
import { textsOf } from './values';

/** Several texts, in order, one per row. Pasting several lines gives several rows. */
export function ListControl({ field, control, value, findings, edit, disabled }: ControlProps<'list'>) {
  const add = useRef<HTMLButtonElement>(null);
  const rows = useDraftList<string>(
    textsOf(value),
    (items) => items.filter((item) => item !== ''),
    (items) => edit.set(items.length > 0 ? [...items] : null),
  );
  const leave = (): void => {
    rows.leave();
    edit.end();
  };
  return (
    <FieldGroup onBlur={leave}>
      <div className="flex flex-col gap-1.5">
        {rows.items.map((item, index) => {
          const at = pathKey([...field.path, index]);
          return (
            <div key={index} className="flex items-start gap-1">
              <TextField
                value={item}
                mono
                disabled={disabled}
                autoFocus={rows.fresh === index}
                aria-label={`${capitalized(control.item)} ${index + 1}`}
                data-path={at}
                placeholder={field.placeholder}
                invalid={findings.some((finding) => pathKey(finding.path) === at) ? true : undefined}
                onValueChange={(text) => rows.change(index, text)}
                onKeyDown={(event) => event.key === 'Enter' && index === rows.items.length - 1 && rows.add('')}
                onPaste={(event) => {
                  const lines = linesOf(event.clipboardData.getData('text'));
                  if (lines.length < 2) return;
                  event.preventDefault();
                  rows.replace([...rows.items.slice(0, index), ...(item === '' ? [] : [item]), ...lines, ...rows.items.slice(index + 1)]);
                }}
              />
              <RemoveRow
                label={`Remove ${item || `${control.item} ${index + 1}`}`}
                disabled={disabled}
                onClick={() => {
                  rows.remove(index);
                  add.current?.focus();
                }}
              />
            </div>
          );
        })}
      </div>
      <ErrorText>{rows.error}</ErrorText>
      <AddRow handle={add} disabled={disabled} onClick={() => rows.add('')}>
        Add {control.item}
      </AddRow>
    </FieldGroup>
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
