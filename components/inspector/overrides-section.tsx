'use client';

import { useState } from 'react';
import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Section } from '@/components/ui/section';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { definitionOf } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import type { Command, SingleCommand } from '@/lib/commands/command';
import { overridePathProblem, parseOverride } from './override-value';

/** CloudFormation properties that are set whatever the CDK made of them: every property of the resource is in reach. */
export function OverridesSection({ node }: { node: DesignNode }) {
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const [adding, setAdding] = useState(false);
  const resource = definitionOf(node).resource(node, design);
  const entries = Object.entries(node.overrides ?? {});
  if ((resource === undefined || readOnly) && entries.length === 0) return null;
  return (
    <Section
      title="Override CloudFormation properties"
      defaultOpen={entries.length > 0}
      aside={entries.length > 0 ? <Badge label={`${entries.length} overrides`}>{entries.length}</Badge> : undefined}
    >
      <p className="mb-3 text-xs text-text-3">
        {resource === undefined
          ? 'This node makes no resource now: its overrides have no effect.'
          : `Sets properties of the resource (${resource.replace(/^aws_/, '')}) by their names in the template, whatever the CDK made of them.`}
      </p>
      <ul className="flex flex-col gap-3">
        {entries.map(([property, value]) => (
          <li key={property}>
            <OverrideRow node={node} property={property} value={value} />
          </li>
        ))}
        {adding && (
          <li>
            <OverrideRow node={node} onDone={() => setAdding(false)} />
          </li>
        )}
      </ul>
      {!readOnly && !adding && (
        <Button size="sm" variant="ghost" icon={<Icon name="plus" size={14} />} className="-ml-2" onClick={() => setAdding(true)}>
          Add override
        </Button>
      )}
    </Section>
  );
}

type Value = Extract<SingleCommand, { type: 'override' }>['value'];

interface OverrideRowProps {
  readonly node: DesignNode;
  /** Nothing for a row that is being added. */
  readonly property?: string;
  readonly value?: unknown;
  readonly onDone?: () => void;
}

/** One property path and its value as JSON; taken over when both can be read and the focus leaves the row. */
function OverrideRow({ node, property, value, onDone }: OverrideRowProps) {
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const printed = property === undefined ? '' : JSON.stringify(value, null, 2);
  const [draft, setDraft] = useState<{ readonly path: string; readonly text: string }>();
  const { path, text } = draft ?? { path: property ?? '', text: printed };
  const parsed = parseOverride(text);
  const pathError = path === '' && draft === undefined ? undefined : overridePathProblem(path, property, node.overrides ?? {});
  const textError = parsed.ok || (text === '' && property === undefined) ? undefined : parsed.error;

  const take = (): void => {
    if (draft === undefined || overridePathProblem(path, property, node.overrides ?? {}) !== undefined || !parsed.ok) return;
    const set: SingleCommand = { type: 'override', id: node.id, property: path, value: parsed.value as Value };
    const command: Command =
      property === undefined || property === path
        ? set
        : { type: 'batch', commands: [{ type: 'override', id: node.id, property, value: null, remove: true }, set] };
    const result = editor.dispatch(command, `Override ${path} of ${node.name}`);
    if (result.ok) setDraft(undefined);
    if (result.ok) onDone?.();
  };
  const remove = (): void => {
    if (property !== undefined)
      editor.dispatch({ type: 'override', id: node.id, property, value: null, remove: true }, `Remove the override of ${property} of ${node.name}`);
    onDone?.();
  };
  return (
    <div
      className="flex flex-col gap-1.5"
      onBlur={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) take();
      }}
    >
      <div className="flex items-start gap-1">
        <Field label="Property" hideLabel error={pathError} className="flex-1">
          <TextField
            mono
            autoFocus={property === undefined}
            readOnly={readOnly}
            placeholder="LoadBalancers.0.ContainerPort"
            value={path}
            onValueChange={(next) => setDraft({ path: next, text })}
            onKeyDown={(event) => event.key === 'Enter' && take()}
          />
        </Field>
        {!readOnly && (
          <IconButton
            size="sm"
            label={property === undefined ? 'Remove the new override' : `Remove the override of ${property}`}
            className="mt-0.75 text-text-3"
            onMouseDown={(event) => event.preventDefault()}
            onClick={remove}
          >
            <Icon name="x" size={14} />
          </IconButton>
        )}
      </div>
      <Field label="Value as JSON" hideLabel error={textError} className="pr-7.5">
        <TextArea
          mono
          rows={1}
          readOnly={readOnly}
          placeholder='value as JSON: "text", 42, true, {…}'
          value={text}
          onValueChange={(next) => setDraft({ path, text: next })}
        />
      </Field>
    </div>
  );
}
