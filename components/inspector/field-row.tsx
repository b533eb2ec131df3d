'use client';

import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';
import { useEditorState } from '@/components/editor/editor-context';
import { Field } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import type { Control } from '@/lib/kinds/field';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { ControlView } from './controls/control-view';
import { FieldButtons } from './field-buttons';
import { FindingCard } from './finding-card';
import type { FieldState } from './form-state';
import { ReadOnlyValue } from './read-only-value';
import { isOn, switched } from './toggle-state';
import { useFieldEdit, type FieldEdit } from './use-field-edit';

interface FieldRowProps {
  readonly element: DesignNode | DesignEdge;
  /** The element in the words of an undo step. */
  readonly name: string;
  readonly state: FieldState;
  /** The heading above already says what it is. */
  readonly hideLabel?: boolean;
  /** Findings stand somewhere else, at this id. */
  readonly findingsId?: string;
  readonly onRemove: (key: string) => void;
}

/** A field: its label and help, its control, and what is wrong with it. */
export function FieldRow({ element, name, state, hideLabel = false, findingsId, onRemove }: FieldRowProps) {
  const { field, key, value, findings, unusable } = state;
  const own = useId();
  const edit = useFieldEdit(element.id, field.path, `Change ${field.label} of ${name}`);
  const readOnly = useEditorState((editor) => editor.readOnly);
  const disabled = unusable !== undefined;
  const wrong = findings.some((finding) => finding.severity === 'error');
  const describedBy = findings.length > 0 ? (findingsId ?? own) : undefined;
  const { control } = field;

  // CPU and memory have labels of their own; together they need none in sight.
  const quiet = hideLabel || (control.type === 'fargate-size' && !readOnly && !disabled);
  const aside = quiet ? undefined : (
    <span className={clsx('flex items-center', control.type !== 'toggle' || readOnly ? OVER_LABEL : disabled ? '-my-1' : BEFORE_SWITCH)}>
      <FieldButtons element={element} name={name} state={state} onRemove={onRemove} />
    </span>
  );

  return (
    <div data-field={key} className="group/field relative min-w-0 scroll-mt-3 scroll-mb-3 rounded-md">
      {control.type === 'toggle' && !readOnly ? (
        <ToggleRow label={field.label} aside={aside} value={value} control={control} edit={edit} disabled={disabled} />
      ) : (
        <Field label={field.label} aside={aside} hideLabel={quiet} invalid={wrong} describedBy={describedBy}>
          {readOnly || control.type === 'toggle' ? (
            <ReadOnlyValue field={field} value={value} element={element} />
          ) : (
            <ControlView element={element} field={field} control={control} value={value} findings={findings} edit={edit} disabled={disabled} />
          )}
        </Field>
      )}
      {unusable !== undefined && <p className="mt-1 text-xs text-text-3">{unusable}</p>}
      {findingsId === undefined && <FieldFindings id={own} findings={findings} />}
    </div>
  );
}

/** The buttons of a label lie over its end, so that a long label keeps its place while they cannot be seen. */
const OVER_LABEL = 'absolute -top-0.5 right-0 rounded-sm pl-1 group-focus-within/field:bg-surface group-hover/field:bg-surface [@media(hover:none)]:bg-surface';

/** Those of a switch lie before it, for the same reason. */
const BEFORE_SWITCH =
  'absolute inset-y-0 right-9 my-auto h-5 rounded-sm pl-1 group-focus-within/field:bg-surface group-hover/field:bg-surface [@media(hover:none)]:static [@media(hover:none)]:-my-1';

/** What is wrong with one field, or with several that stand side by side. */
export function FieldFindings({ id, findings }: { id: string; findings: FieldState['findings'] }) {
  if (findings.length === 0) return null;
  return (
    <div id={id} className="mt-2 flex flex-col gap-2">
      {findings.map((finding, index) => (
        <FindingCard key={`${finding.ruleId}-${index}`} finding={finding} />
      ))}
    </div>
  );
}

interface ToggleRowProps {
  readonly label: string;
  readonly aside: ReactNode;
  readonly value: unknown;
  readonly control: Extract<Control, { type: 'toggle' }>;
  readonly edit: FieldEdit;
  readonly disabled: boolean;
}

function ToggleRow({ label, aside, value, control, edit, disabled }: ToggleRowProps) {
  const id = useId();
  return (
    <div className="flex min-h-7 items-center gap-2">
      <label htmlFor={id} className="min-w-0 flex-1 text-sm">
        {label}
      </label>
      {aside}
      <Switch
        id={id}
        checked={isOn(typeof value === 'boolean' ? value : undefined, control.absent)}
        disabled={disabled}
        onCheckedChange={(wanted) => {
          edit.set(switched(wanted, control.absent) ?? null);
          edit.end();
        }}
      />
    </div>
  );
}
