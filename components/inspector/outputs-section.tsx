'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useAllFindings, useEditor, useEditorState } from '@/components/editor/editor-context';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import type { Control } from '@/lib/kinds/field';
import { attributeText, outputAttributesOf } from '@/lib/kinds/outputs';
import type { DesignNode } from '@/lib/kinds/union';
import type { NodeOutput } from '@/lib/model/element';
import { RowsControl } from './controls/rows-control';
import type { PlainField } from './form-state';
import type { FieldEdit } from './use-field-edit';

/** What the stack puts out about a node: for people, scripts and other stacks. */
export function OutputsSection({ node }: { readonly node: DesignNode }) {
  const editor = useEditor();
  const all = useAllFindings();
  const findings = useMemo(() => all.filter((finding) => finding.elementId === node.id), [all, node.id]);
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const begun = useRef(false);
  const count = node.outputs?.length ?? 0;
  const attributes = outputAttributesOf(node, design);
  const control = useMemo(() => controlFor(node, outputAttributesOf(node, design)), [node, design]);
  const label = `Change the outputs of ${node.name}`;
  const end = (): void => {
    if (begun.current) editor.end();
    begun.current = false;
  };
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  });
  useEffect(() => () => latest.current(), []);
  if ((attributes.length === 0 || readOnly) && count === 0) return null;

  const edit: FieldEdit = {
    set: (value) => edit.run({ type: 'outputs', id: node.id, outputs: (value ?? []) as NodeOutput[] }),
    run: (command) => {
      if (!begun.current) editor.begin(label);
      begun.current = true;
      const result = editor.dispatch(command, label);
      return result.ok ? undefined : result.error.message;
    },
    end,
  };
  return (
    <Section
      title="Outputs"
      defaultOpen={count > 0}
      aside={count > 0 ? <Badge label={count === 1 ? '1 output' : `${count} outputs`}>{count}</Badge> : undefined}
    >
      <p className="mb-3 text-xs text-text-3">
        {attributes.length === 0 ? 'Nothing can be put out about it now: its outputs have no effect.' : 'Values that the stack shows when it is deployed.'}
      </p>
      <Field label={`Outputs of ${node.name}`} hideLabel>
        <RowsControl element={node} field={FIELD} control={control} value={node.outputs} findings={findings} edit={edit} disabled={readOnly} />
      </Field>
    </Section>
  );
}

type Rows = Extract<Control, { type: 'rows' }>;

const FIELD: PlainField = { path: ['outputs'], label: 'Outputs', section: 'Outputs', control: { type: 'rows', item: 'output', columns: [] } };

function controlFor(node: DesignNode, attributes: readonly string[]): Rows {
  const said = (node.outputs ?? []).flatMap(({ attribute }) => (attribute && !attributes.includes(attribute) ? [attribute] : []));
  const options = [...attributes, ...new Set(said)].map((attribute) => ({ value: attribute, label: attributeText(attribute) }));
  return {
    type: 'rows',
    item: 'output',
    columns: [
      { key: 'attribute', label: 'Holds', control: { type: 'select', options } },
      { key: 'name', label: 'Output name', control: { type: 'text', mono: true }, placeholder: 'made of both' },
      { key: 'prefix', label: 'Text before it', control: { type: 'text', mono: true }, placeholder: 'http://' },
      { key: 'description', label: 'Description', control: { type: 'text' } },
      { key: 'exportName', label: 'Export name', control: { type: 'text', mono: true }, placeholder: 'not exported' },
    ],
  };
}
