'use client';

import { type ComponentType, useRef, useState } from 'react';
import { useEditorState } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { Field, FieldGroup } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Switch } from '@/components/ui/switch';
import type { Control, Part } from '@/lib/kinds/field';
import type { Json } from '@/lib/util/json';
import type { Path } from '@/lib/util/problem';
import { FieldHelp } from '../field-help';
import { fitsHalf, pathKey, startsWith, type PlainField } from '../form-state';
import { inPairs } from '../in-pairs';
import { isOn, switched } from '../toggle-state';
import { useFieldEdit } from '../use-field-edit';
import type { ControlProps } from './control-props';
import { AddRow, RemoveRow } from './row-buttons';
import { recordsOf } from './values';

type View = ComponentType<Omit<ControlProps, 'control'> & { readonly control: Exclude<Control, { type: 'toggle' }> }>;

/** A list of larger records, one card each. A card shows what counts for its record, and what it says all the same. */
export function RecordsControl({ view, ...props }: ControlProps<'records'> & { readonly view: View }) {
  const { element, field, control, value, findings, edit, disabled } = props;
  const add = useRef<HTMLButtonElement>(null);
  const records = recordsOf(value);
  const set = (items: readonly unknown[]): void => {
    // The records come from the design itself, or from the field.
    edit.set(items.length > 0 ? (items as Json[]) : null);
    edit.end();
  };
  return (
    <FieldGroup>
      <div className="flex flex-col gap-2">
        {records.map((record, index) => (
          <RecordCard
            key={index}
            record={record}
            label={`${control.item} ${index + 1}`}
            element={element}
            parts={control.parts}
            path={[...field.path, index]}
            findings={findings.filter((finding) => startsWith(finding.path, [...field.path, index]))}
            disabled={disabled}
            view={view}
            onRemove={() => {
              set(records.filter((_, at) => at !== index));
              add.current?.focus();
            }}
          />
        ))}
      </div>
      <AddRow handle={add} disabled={disabled} onClick={() => set([...records, control.fresh])}>
        Add {control.item}
      </AddRow>
    </FieldGroup>
  );
}

interface RecordCardProps extends Pick<ControlProps, 'element' | 'findings' | 'disabled'> {
  readonly record: Readonly<Record<string, unknown>>;
  readonly label: string;
  readonly parts: readonly Part[];
  readonly path: Path;
  readonly view: View;
  readonly onRemove: () => void;
}

function RecordCard({ record, label, parts, path, findings, view, element, disabled, onRemove }: RecordCardProps) {
  const [unfolded, setUnfolded] = useState(false);
  const says = (part: Part): boolean => record[part.key] !== undefined || findings.some((finding) => startsWith(finding.path, [...path, part.key]));
  const usual = parts.filter((part) => (part.essential === true && countsFor(part, record)) || says(part));
  const more = parts.filter((part) => countsFor(part, record) && !usual.includes(part));
  const row = (part: Part) => (
    <PartRow
      key={part.key}
      part={part}
      label={label}
      element={element}
      path={[...path, part.key]}
      value={record[part.key]}
      findings={findings}
      disabled={disabled}
      view={view}
    />
  );
  return (
    <div role="group" aria-label={label} data-path={pathKey(path)} className="flex flex-col gap-2.5 rounded-md border border-border p-2.5">
      <div className="flex items-center justify-between gap-2">
        <span className="text-xs font-medium text-text-2 first-letter:uppercase">{label}</span>
        <RemoveRow label={`Remove ${label}`} disabled={disabled} onClick={onRemove} />
      </div>
      {inPairs(unfolded ? [...usual, ...more] : usual, fits, labelOf).map((pair) =>
        pair.length === 1 ? (
          pair.map(row)
        ) : (
          <div key={pair.map((part) => part.key).join(' ')} className="grid grid-cols-2 items-start gap-2.5">
            {pair.map(row)}
          </div>
        ),
      )}
      {more.length > 0 && (
        <Button
          size="sm"
          variant="ghost"
          icon={<Icon name={unfolded ? 'chevron-up' : 'chevron-down'} size={14} />}
          aria-expanded={unfolded}
          className="-ml-2 self-start"
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Less' : 'More'} of {label}
        </Button>
      )}
    </div>
  );
}

interface PartRowProps extends Pick<ControlProps, 'element' | 'findings' | 'disabled' | 'value'> {
  readonly part: Part;
  readonly label: string;
  readonly path: Path;
  readonly view: View;
}

function PartRow({ part, label, element, path, value, findings, disabled, view: ViewOf }: PartRowProps) {
  const edit = useFieldEdit(element.id, path, `Change ${part.label} of ${label}`);
  const readOnly = useEditorState((state) => state.readOnly);
  const { control } = part;
  const field: PlainField = { path, label: `${part.label} of ${label}`, section: '', control, placeholder: part.placeholder, help: part.help, docs: part.docs };
  const invalid = findings.some((finding) => finding.severity === 'error' && startsWith(finding.path, path));
  const help = <FieldHelp field={{ ...field, label: part.label }} />;
  return (
    <div className="group/field relative min-w-0">
      {control.type === 'toggle' ? (
        <label className="flex min-h-7 items-center gap-2 text-sm">
          <span className="min-w-0 flex-1">{part.label}</span>
          {help}
          <Switch
            aria-label={field.label}
            data-path={pathKey(path)}
            checked={isOn(typeof value === 'boolean' ? value : undefined, control.absent)}
            disabled={disabled || readOnly}
            onCheckedChange={(wanted) => {
              edit.set(switched(wanted, control.absent) ?? null);
              edit.end();
            }}
          />
        </label>
      ) : (
        <Field label={part.label} aside={<span className="absolute -top-0.5 right-0">{help}</span>} invalid={invalid}>
          <ViewOf element={element} field={field} control={control} value={value} findings={findings} edit={edit} disabled={disabled} />
        </Field>
      )}
    </div>
  );
}

/** True for a part that counts for what its record says. */
export function countsFor(part: Part, record: Readonly<Record<string, unknown>>): boolean {
  return (part.when ?? []).every(({ key, is }) => is.some((value) => value === record[key]));
}

function fits({ control, label }: Part): boolean {
  return fitsHalf(control, label);
}

function labelOf({ label }: Part): string {
  return label;
}
