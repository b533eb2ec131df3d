import { describe, expect, it } from 'vitest';
import { fieldsOf } from '@/lib/kinds/fields';
import { nodeUnion, type DesignNode } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import type { Finding } from '@/lib/validation/finding';
import { fieldFor, formState, valueAt, type FormInput } from './form-state';

const FIELDS_OF = { container: await fieldsOf('container'), task: await fieldsOf('task-definition') };
const container = (props: object = {}) => nodeUnion.parse({ id: 'web', kind: 'container', name: 'web', parent: 'task', props });
const task = (props: object = {}) => nodeUnion.parse({ id: 'task', kind: 'task-definition', name: 'Task', props });
const finding = (path: Path): Finding => ({ ruleId: 'x/y', severity: 'error', title: '', elementId: 'web', path, message: '' });

function form(element: DesignNode, input: Partial<FormInput<DesignNode>> = {}) {
  const graph = { nodes: { task: task({ launchType: 'FARGATE' }), [element.id]: element }, edges: {} };
  const state = formState({
    element,
    fields: FIELDS_OF[element.kind === 'task-definition' ? 'task' : 'container'],
    graph,
    findings: [],
    added: new Set(),
    ...input,
  });
  return { ...state, keys: state.sections.flatMap((section) => section.fields.map((it) => it.key)) };
}

describe('formState', () => {
  it('always shows essential fields and offers the others', () => {
    const { keys, addable } = form(container());
    expect(keys).toContain('image');
    expect(keys).not.toContain('user');
    expect(addable.map((field) => field.label)).toContain('User');
  });

  it('shows an optional field while it says something, was added or has a finding', () => {
    expect(form(container({ user: 'node' })).keys).toContain('user');
    expect(form(container(), { added: new Set(['user']) }).keys).toContain('user');
    expect(form(container(), { findings: [finding(['healthCheck', 'command'])] }).keys).toContain('healthCheck.command');
  });

  it('neither shows nor offers what means nothing here, but shows it with the reason while it says something', () => {
    const plain = form(container());
    expect([...plain.keys, ...plain.addable.map((field) => field.path.join('.'))]).not.toContain('privileged');
    const privileged = form(container({ privileged: true }))
      .sections.flatMap((section) => section.fields)
      .find((it) => it.key === 'privileged');
    expect(privileged).toMatchObject({ unusable: 'Not available on Fargate.', removable: true });
  });

  it('puts a finding at the field that holds its path, and the rest on top', () => {
    const inside = finding(['portMappings', 0, 'containerPort']);
    const around = finding(['logging']);
    const nowhere = finding([]);
    const state = form(container(), { findings: [inside, around, nowhere] });
    const at = (key: string) => state.sections.flatMap((section) => section.fields).find((it) => it.key === key)?.findings;
    expect(at('portMappings')).toEqual([inside]);
    expect(at('logging.driver')).toEqual([around]);
    expect(state.loose).toEqual([nowhere]);
  });

  it('finds fields by their words whether they are shown or not', () => {
    expect(form(container(), { search: 'health start' }).keys).toEqual(['healthCheck.startPeriodSeconds']);
  });

  it('lets one control edit CPU and memory', () => {
    expect(fieldFor(FIELDS_OF.task, ['memoryMiB'])?.control.type).toBe('fargate-size');
  });
});

it('reads a value inside records and lists, and nothing where there is none', () => {
  const props = { ports: [{ port: 80 }] };
  expect([valueAt(props, ['ports', 0, 'port']), valueAt(props, ['ports', 1, 'port']), valueAt(props, ['toString'])]).toEqual([80, undefined, undefined]);
});
