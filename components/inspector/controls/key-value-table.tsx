'use client';

import { type ClipboardEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import { Popover } from '@/components/ui/popover';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { looksLikeEnvFile, parseEnvFile, type EnvEntry } from '../env-file';
import { useDraftList } from '../use-draft-list';
import { ErrorText } from './error-text';
import { AddRow, RemoveRow } from './row-buttons';
import { entriesOf, type Entry } from './values';

interface KeyValueTableProps {
  /** A record of texts. */
  readonly value: unknown;
  readonly keyLabel: string;
  readonly valueLabel: string;
  /** What one row is, in words. */
  readonly item: string;
  /** Key of the record's place, for going to one of its values. */
  readonly path: string;
  readonly invalidKeys?: readonly string[];
  readonly disabled?: boolean;
  /** Takes the text of a `.env` file, pasted into any row or into a window of its own. */
  readonly acceptsEnv?: boolean;
  /** Called with the whole record, `null` when it is empty. */
  readonly onCommit: (record: Record<string, string> | null) => string | undefined;
  readonly onEnd: () => void;
}

/** Names and values, one pair per row. A name that stands twice is said and kept until it is put right. */
export function KeyValueTable({
  value,
  keyLabel,
  valueLabel,
  item,
  path,
  invalidKeys = [],
  disabled = false,
  acceptsEnv = false,
  onCommit,
  onEnd,
}: KeyValueTableProps) {
  const add = useRef<HTMLButtonElement>(null);
  const rows = useDraftList<Entry>(entriesOf(value), settled, (entries) =>
    onCommit(entries.length > 0 ? Object.fromEntries(entries.map((entry) => [entry.key, entry.value])) : null),
  );
  const doubled = rows.items.map(({ key }) => key).find((key, index, keys) => key !== '' && keys.indexOf(key) !== index);
  const leave = (): void => {
    rows.leave();
    onEnd();
  };
  const takeEnv = (entries: readonly EnvEntry[]): void => {
    const added = new Map(entries.map((entry) => [entry.name, entry.value]));
    const kept = rows.items.filter((row) => row.key !== '' || row.value !== '').map((row) => ({ key: row.key, value: added.get(row.key) ?? row.value }));
    const present = new Set(kept.map((row) => row.key));
    rows.replace([...kept, ...[...added].filter(([key]) => !present.has(key)).map(([key, text]) => ({ key, value: text }))]);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (!acceptsEnv || !looksLikeEnvFile(text)) return;
    const parsed = parseEnvFile(text);
    if (!parsed.ok || parsed.value.length === 0) return;
    event.preventDefault();
    takeEnv(parsed.value);
  };

  return (
    <FieldGroup onBlur={leave}>
      <div className="flex flex-col gap-1.5" onPaste={onPaste}>
        {rows.items.map((row, index) => {
          const name = row.key || `${item} ${index + 1}`;
          const common = { disabled, 'aria-label': `${valueLabel} of ${name}`, 'data-path': `${path}.${row.key}` };
          return (
            <div key={index} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-1">
              <TextField
                value={row.key}
                mono
                disabled={disabled}
                autoFocus={rows.fresh === index}
                aria-label={`${keyLabel} ${index + 1}`}
                title={row.key || undefined}
                placeholder={keyLabel}
                invalid={(row.key !== '' && row.key === doubled) || invalidKeys.includes(row.key) ? true : undefined}
                onValueChange={(key) => rows.change(index, { ...row, key })}
              />
              {row.value.includes('\n') ? (
                <TextArea {...common} mono rows={2} value={row.value} onValueChange={(text) => rows.change(index, { ...row, value: text })} />
              ) : (
                <TextField
                  {...common}
                  mono
                  value={row.value}
                  title={row.value || undefined}
                  placeholder={valueLabel}
                  onValueChange={(text) => rows.change(index, { ...row, value: text })}
                  onKeyDown={(event) => event.key === 'Enter' && index === rows.items.length - 1 && rows.add({ key: '', value: '' })}
                />
              )}
              <RemoveRow
                label={`Remove ${name}`}
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
      <ErrorText>{rows.error ?? (doubled === undefined ? undefined : `${doubled} is there twice; only the last one counts. Rename or remove one.`)}</ErrorText>
      <div className="flex justify-between gap-2">
        <AddRow handle={add} disabled={disabled} onClick={() => rows.add({ key: '', value: '' })}>
          Add {item}
        </AddRow>
        {acceptsEnv && !disabled && <PasteEnv onTake={takeEnv} onEnd={onEnd} />}
      </div>
    </FieldGroup>
  );
}

/** A row counts once it has a name; of two with one name the last. */
function settled(rows: readonly Entry[]): readonly Entry[] {
  return entriesOf(Object.fromEntries(rows.filter((row) => row.key !== '').map((row) => [row.key, row.value])));
}

function PasteEnv({ onTake, onEnd }: { onTake: (entries: readonly EnvEntry[]) => void; onEnd: () => void }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const parsed = parseEnvFile(text);
  const count = parsed.ok ? new Set(parsed.value.map((entry) => entry.name)).size : 0;
  return (
    <Popover
      label="Paste the text of a .env file"
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-80"
      trigger={
        <Button size="sm" variant="ghost" className="-mr-2">
          Paste .env
        </Button>
      }
    >
      <TextArea
        autoFocus
        mono
        rows={6}
        aria-label="Text of a .env file"
        placeholder={'# comments are passed over\nSTAGE=prod\nGREETING="hello world"'}
        value={text}
        onValueChange={setText}
      />
      <ErrorText>{parsed.ok ? undefined : parsed.error}</ErrorText>
      <div className="mt-2 flex justify-end gap-1.5">
        <Button size="sm" variant="ghost" onClick={() => setOpen(false)}>
          Cancel
        </Button>
        <Button
          size="sm"
          variant="primary"
          disabled={!parsed.ok || count === 0}
          onClick={() => {
            if (parsed.ok) onTake(parsed.value);
            onEnd();
            setText('');
            setOpen(false);
          }}
        >
          {count === 0 ? 'Add variables' : `Add ${count} variable${count === 1 ? '' : 's'}`}
        </Button>
      </div>
    </Popover>
  );
}
