'use client';

import { useMemo } from 'react';
import { useAllFindings, useCompiled, useEditor, useEditorState } from '@/components/editor/editor-context';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { stackId } from '@/lib/compile/stack-id';
import type { Settings } from '@/lib/document/design';
import { SEVERITIES } from '@/lib/validation/finding';
import { ErrorText } from './controls/error-text';
import { RowsControl } from './controls/rows-control';
import type { PlainField } from './form-state';
import type { FieldEdit } from './use-field-edit';
import type { DesignNode } from '@/lib/kinds/union';
import { KeyValueTable } from './controls/key-value-table';
import { ChecksSection } from './checks-section';
import { FindingCard } from './finding-card';
import { GuardRulesSection } from './guard-rules-section';
import { InspectorHeader } from './inspector-header';
import { useDraft } from './use-draft';

/** What holds for the whole design: shown while nothing is selected. */
export function DesignInspector() {
  const name = useEditorState((state) => state.design.name);
  const readOnly = useEditorState((state) => state.readOnly);
  const all = useAllFindings();
  const loose = useMemo(() => all.filter((finding) => finding.elementId === undefined), [all]);

  return (
    <>
      <InspectorHeader
        icon={<Icon name="file" size={18} className="text-text-3" />}
        title={<h2 className="truncate text-base leading-6 font-semibold">{name}</h2>}
        subtitle="Design · nothing is selected"
      />
      {loose.length > 0 && (
        <div className="flex flex-col gap-2 border-b border-border p-3.5">
          {loose.map((finding, index) => (
            <FindingCard key={`${finding.ruleId}-${index}`} finding={finding} />
          ))}
        </div>
      )}
      {readOnly ? <SettingsText /> : <SettingsForm />}
      <Summary />
    </>
  );
}

function SettingsForm() {
  const editor = useEditor();
  const design = useEditorState((state) => state.design);
  const { settings } = design;

  const change = (part: Partial<Settings>, what: string): string | undefined => {
    editor.begin(`Change ${what} of the design`);
    const next = Object.fromEntries(Object.entries({ ...settings, ...part }).filter(([, value]) => value !== undefined));
    const result = editor.dispatch({ type: 'settings', settings: next }, `Change ${what} of the design`);
    return result.ok ? undefined : result.error.message;
  };

  return (
    <>
      <Section title="Design">
        <div className="flex flex-col gap-3">
          <DesignName />
          <Field label="Stack name">
            <TextField
              mono
              placeholder={stackId(design.name)}
              value={settings.stackName ?? ''}
              onValueChange={(text) => change({ stackName: text === '' ? undefined : text }, 'the stack name')}
              onBlur={editor.end}
            />
          </Field>
          <Field label="Description" help="Stands in the template.">
            <TextArea
              rows={2}
              value={settings.description ?? ''}
              onValueChange={(text) => change({ description: text === '' ? undefined : text }, 'the description')}
              onBlur={editor.end}
            />
          </Field>
        </div>
      </Section>
      <Section title="Tags">
        <Field label="Tags on everything in the stack" hideLabel>
          <KeyValueTable
            value={settings.tags}
            keyLabel="Key"
            valueLabel="Value"
            item="tag"
            path="tags"
            onCommit={(tags) => change({ tags: tags ?? undefined }, 'the tags')}
            onEnd={editor.end}
          />
        </Field>
      </Section>
      <ParametersSection change={change} />
      <ChecksSection change={change} />
      <GuardRulesSection change={change} />
    </>
  );
}

/** The parameters of the templates, one per row. */
function ParametersSection({ change }: { readonly change: (part: Partial<Settings>, what: string) => string | undefined }) {
  const editor = useEditor();
  const parameters = useEditorState((state) => state.design.settings.parameters);
  const findings = useAllFindings();
  const edit: FieldEdit = {
    set: (value) => change({ parameters: (value ?? undefined) as Settings['parameters'] }, 'the parameters'),
    run: () => undefined,
    end: editor.end,
  };
  const own = findings.filter(({ elementId, path }) => elementId === undefined && path[1] === 'parameters').map((it) => ({ ...it, path: it.path.slice(1) }));
  return (
    <Section title="Parameters" defaultOpen={parameters !== undefined}>
      <p className="mb-3 text-xs text-text-3">
        Given at each deployment. Use one in an override of a property: <code className="font-mono">{'{"Ref": "Name"}'}</code>.
      </p>
      <Field label="Parameters of the templates" hideLabel>
        <RowsControl element={DESIGN} field={PARAMETERS} control={PARAMETERS.control} value={parameters} findings={own} edit={edit} disabled={false} />
      </Field>
    </Section>
  );
}

/** Stands for the design where a control asks for the element that it edits. */
const DESIGN: DesignNode = { id: '', kind: 'stack', name: 'Design', props: {} };

const PARAMETERS = {
  path: ['parameters'],
  label: 'Parameters',
  section: 'Parameters',
  control: {
    type: 'rows',
    item: 'parameter',
    columns: [
      { key: 'name', label: 'Parameter', control: { type: 'text', mono: true }, placeholder: 'DesiredCount' },
      { key: 'default', label: 'Default', control: { type: 'text', mono: true }, placeholder: 'none' },
      {
        key: 'type',
        label: 'Type',
        control: {
          type: 'select',
          options: [
            { value: 'String', label: 'Text' },
            { value: 'Number', label: 'Number' },
            { value: 'CommaDelimitedList', label: 'List of texts' },
            { value: 'List<Number>', label: 'List of numbers' },
          ],
        },
        placeholder: 'Text',
      },
      { key: 'description', label: 'Description', control: { type: 'text' } },
      { key: 'allowedPattern', label: 'Allowed pattern', control: { type: 'text', mono: true } },
      { key: 'noEcho', label: 'Never shown again', control: { type: 'toggle', absent: false } },
    ],
  },
} as const satisfies PlainField;

/** The settings as text, for those who cannot change them. */
function SettingsText() {
  const { name, settings } = useEditorState((state) => state.design);
  const tags = Object.entries(settings.tags ?? {});
  const facts = [
    ['Stack name', settings.stackName ?? stackId(name)],
    ['Description', settings.description ?? 'none'],
    ['Parameters', settings.parameters?.map((it) => it.name ?? 'without a name').join(', ') || 'none'],
    ['Rules of the team', settings.guardRules?.map((it) => it.name || 'without a name').join(', ') || 'none'],
    ['Tags', tags.length === 0 ? 'none' : tags.map(([key, value]) => `${key} = ${value}`).join('\n')],
  ] as const;
  return (
    <Section title="Design">
      <dl className="flex flex-col gap-2.5">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-xs text-text-2">{term}</dt>
            <dd className="text-sm wrap-anywhere whitespace-pre-line select-text">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function DesignName() {
  const editor = useEditor();
  const name = useEditorState((state) => state.design.name);
  const [draft, keep, drop] = useDraft<string>(name);
  const type = (text: string): void => {
    editor.begin('Rename the design');
    const result = editor.dispatch({ type: 'rename-design', name: text }, 'Rename the design');
    keep(text, result.ok ? text.trim() : name, result.ok ? undefined : result.error.message);
  };
  const end = (): void => {
    if (draft?.error === undefined) drop();
    editor.end();
  };
  return (
    <Field label="Name">
      <TextField value={draft?.content ?? name} onValueChange={type} onBlur={end} {...(draft?.error !== undefined && { invalid: true })} />
      <ErrorText>{draft?.error}</ErrorText>
    </Field>
  );
}

function Summary() {
  const nodes = useEditorState((state) => Object.keys(state.design.nodes).length);
  const edges = useEditorState((state) => Object.keys(state.design.edges).length);
  const templates = useCompiled((state) => state.output?.templates);
  const findings = useAllFindings();
  const judged = useEditorState((state) => state.judged && state.unjudged === undefined);
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length })).filter(
    ({ count }) => count > 0,
  );
  const facts = [
    ['Elements', String(nodes)],
    ['Connections', String(edges)],
    ...(templates?.length ? templates : [undefined]).map(
      (template, _, all) =>
        [all.length > 1 ? `Resources in ${template?.stackName}` : 'Resources in the template', template ? `${template.resourceCount} of 500` : '–'] as const,
    ),
  ] as const;
  return (
    <Section title="Summary">
      <dl className="flex flex-col gap-1.5 text-sm">
        {facts.map(([term, value]) => (
          <div key={term} className="flex justify-between gap-2">
            <dt className="text-text-2">{term}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
        <div className="flex items-center justify-between gap-2">
          <dt className="text-text-2">Findings</dt>
          <dd className="flex gap-1">
            {counts.length === 0
              ? judged
                ? 'none'
                : '–'
              : counts.map(({ severity, count }) => (
                  <Badge key={severity} tone={severity} showIcon label={`${count} ${severity}`}>
                    {count}
                  </Badge>
                ))}
          </dd>
        </div>
      </dl>
    </Section>
  );
}
