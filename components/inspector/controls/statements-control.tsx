'use client';

import { useRef } from 'react';
import { Field, FieldGroup } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { TextArea } from '@/components/ui/text-area';
import type { Json } from '@/lib/util/json';
import { pathKey } from '../form-state';
import { linesOf } from '../lines';
import { useDraft } from '../use-draft';
import { useDraftList } from '../use-draft-list';
import type { ControlProps } from './control-props';
import { ErrorText } from './error-text';
import { AddRow, RemoveRow } from './row-buttons';
import { recordsOf, textsOf } from './values';

type Statement = Readonly<Record<string, unknown>>;

/** Statements of an IAM policy, one card each: allow or deny, then actions and resources, one per line. */
export function StatementsControl({ field, value, findings, edit, disabled }: ControlProps<'statements'>) {
  const add = useRef<HTMLButtonElement>(null);
  const cards = useDraftList<Statement>(recordsOf(value), filled, (items) => edit.set(items.length > 0 ? (items as Json[]) : null));
  const invalid = (at: string): boolean => findings.some((finding) => `${pathKey(finding.path)}.`.startsWith(`${at}.`));
  const leave = (): void => {
    cards.leave();
    edit.end();
  };
  return (
    <FieldGroup onBlur={leave}>
      <div className="flex flex-col gap-2">
        {cards.items.map((statement, index) => (
          <StatementCard
            key={index}
            statement={statement}
            label={`statement ${index + 1}`}
            path={pathKey([...field.path, index])}
            invalid={invalid}
            autoFocus={cards.fresh === index}
            disabled={disabled}
            onChange={(next) => cards.change(index, next)}
            onRemove={() => {
              cards.remove(index);
              add.current?.focus();
            }}
          />
        ))}
      </div>
      <ErrorText>{cards.error}</ErrorText>
      <AddRow handle={add} disabled={disabled} onClick={() => cards.add({})}>
        Add statement
      </AddRow>
    </FieldGroup>
  );
}

interface StatementCardProps {
  readonly statement: Statement;
  readonly label: string;
  readonly path: string;
  readonly invalid: (path: string) => boolean;
  readonly autoFocus: boolean;
  readonly disabled: boolean;
  readonly onChange: (statement: Statement) => void;
  readonly onRemove: () => void;
}

function StatementCard({ statement, label, path, invalid, autoFocus, disabled, onChange, onRemove }: StatementCardProps) {
  const change = (key: string, part: unknown): void => {
    const { [key]: _before, ...rest } = statement;
    onChange(part === undefined ? rest : { ...rest, [key]: part });
  };
  const lines = (key: 'actions' | 'resources', title: string, placeholder: string, focus: boolean) => (
    <Field label={title}>
      <LinesInput
        value={textsOf(statement[key])}
        label={`${title} of ${label}`}
        path={`${path}.${key}`}
        placeholder={placeholder}
        invalid={invalid(`${path}.${key}`)}
        autoFocus={focus}
        disabled={disabled}
        onChange={(items) => change(key, items.length > 0 ? items : undefined)}
      />
    </Field>
  );
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-2 rounded-md border border-border p-2.5">
      <div className="flex items-center justify-between gap-2">
        <SegmentedControl
          size="sm"
          label={`Effect of ${label}`}
          value={statement['effect'] === 'DENY' ? 'DENY' : 'ALLOW'}
          options={EFFECTS.map((option) => ({ ...option, disabled }))}
          onValueChange={(effect) => change('effect', effect === 'DENY' ? effect : undefined)}
        />
        <RemoveRow label={`Remove ${label}`} disabled={disabled} onClick={onRemove} />
      </div>
      {lines('actions', 'Actions', 's3:GetObject', autoFocus)}
      {lines('resources', 'Resources', '*', false)}
    </div>
  );
}

interface LinesInputProps {
  readonly value: readonly string[];
  readonly label: string;
  readonly path: string;
  readonly placeholder: string;
  readonly invalid: boolean;
  readonly autoFocus: boolean;
  readonly disabled: boolean;
  readonly onChange: (lines: readonly string[]) => void;
}

/** Several texts, one per line, in one growing field. */
function LinesInput({ value, label, path, onChange, invalid, ...props }: LinesInputProps) {
  const [draft, keep, drop] = useDraft<string>(value);
  return (
    <TextArea
      {...props}
      mono
      rows={1}
      value={draft?.content ?? value.join('\n')}
      aria-label={`${label}, one per line`}
      data-path={path}
      invalid={invalid ? true : undefined}
      onValueChange={(text) => {
        const lines = linesOf(text);
        onChange(lines);
        keep(text, lines);
      }}
      onBlur={drop}
    />
  );
}

const EFFECTS = [
  { value: 'ALLOW', label: 'Allow' },
  { value: 'DENY', label: 'Deny' },
] as const;

/** Statements that say something. */
function filled(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter((statement) => Object.values(statement).some((part) => part !== undefined));
}
