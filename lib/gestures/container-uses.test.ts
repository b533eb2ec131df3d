import { describe, expect, it } from 'vitest';
import { apply, type Refusal } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import { FORMAT_VERSION, type Design } from '@/lib/document/design';
import { edgeUnion, nodeUnion } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import { ok, type Result } from '@/lib/util/result';
import { addUse, changeUse, moveUse, removeUse, usesOf, type Use, type UseSource } from './container-uses';

const NODES = [
  { id: 'task', kind: 'task-definition', name: 'Task', props: {} },
  { id: 'app', kind: 'container', name: 'app', parent: 'task', props: {} },
  { id: 'db', kind: 'secret', name: 'DbPassword', props: {} },
  { id: 'flags', kind: 'parameter', name: 'Flags', props: {} },
];
const EDGE = { id: 'e', kind: 'uses-secret', from: 'app', to: 'db', props: { variables: [{ name: 'A', field: 'a' }, { name: 'B' }] } };

function designWith(...edges: readonly object[]): Design {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) => Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    formatVersion: FORMAT_VERSION,
    name: 'Test',
    settings: {},
    nodes: byId(NODES.map((node) => nodeUnion.parse(node))),
    edges: byId(edges.map((edge) => edgeUnion.parse(edge))),
    layout: {},
  };
}

function after(design: Design, command: Result<Command, Refusal>): Design {
  if (!command.ok) throw new Error(command.error.message);
  const applied = apply(design, command.value);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

const rows = (design: Design) => usesOf(design, 'app', 'secrets').map(({ source, entry }) => `${entry['name'] ?? '?'} = ${source}.${entry['field'] ?? '*'}`);
const row = (design: Design, name: string): Use => {
  const found = usesOf(design, 'app', 'secrets').find(({ entry }) => entry['name'] === name);
  if (!found) throw new Error(`There is no variable ${name}.`);
  return found;
};
const adding = (design: Design, source: UseSource) => after(design, addUse(design, 'app', 'secrets', source, countingIds('new')));

describe('the secrets of a container', () => {
  it('are the variables on all its connections to secrets and parameters', () => {
    const design = designWith(EDGE, { id: 'f', kind: 'uses-secret', from: 'app', to: 'flags', props: { variables: [{ name: 'F' }] } });
    expect(rows(design)).toEqual(['A = db.a', 'B = db.*', 'F = flags.*']);
  });

  it('can be renamed, and keep their row without a name', () => {
    const design = designWith(EDGE);
    expect(rows(after(design, ok(changeUse(design, row(design, 'B'), { name: 'C', field: 'c' }))))).toEqual(['A = db.a', 'C = db.c']);
    expect(rows(after(design, ok(changeUse(design, row(design, 'B'), { name: undefined }))))).toEqual(['A = db.a', '? = db.*']);
  });

  it('take their connection with them when they were all that it said', () => {
    const design = designWith(EDGE);
    const one = after(design, ok(removeUse(design, row(design, 'A'))));
    expect(rows(one)).toEqual(['B = db.*']);
    expect(after(one, ok(removeUse(one, row(one, 'B')))).edges).toEqual({});
    const more = designWith({ ...EDGE, props: { variables: [{ name: 'A' }], access: 'READ' } });
    expect(after(more, ok(removeUse(more, row(more, 'A')))).edges['e']?.props).toEqual({ access: 'READ' });
  });

  it('can come from somewhere else, with all that they say', () => {
    const design = designWith(EDGE);
    const moved = after(design, moveUse(design, row(design, 'A'), 'flags', countingIds('new')));
    expect(rows(moved)).toEqual(['B = db.*', 'A = flags.a']);
    const back = after(moved, moveUse(moved, row(moved, 'A'), 'db', countingIds('back')));
    expect(rows(back)).toEqual(['B = db.*', 'A = db.a']);
    expect(Object.keys(back.edges)).toEqual(['e']);
  });

  it('are added from what there is, named after it as long as that name is free', () => {
    const first = adding(designWith(), { node: 'db' });
    expect(rows(first)).toEqual(['DB_PASSWORD = db.*']);
    expect(rows(adding(first, { node: 'db' }))).toEqual(['DB_PASSWORD = db.*', '? = db.*']);
  });

  it('are made in one step with their node', () => {
    const design = adding(designWith(), { create: 'secret' });
    expect(rows(design)).toEqual([expect.stringMatching(/^SECRET = new/)]);
    expect(Object.keys(design.nodes)).toHaveLength(NODES.length + 1);
  });

  it('can exist already: their node refers to them by their ARN', () => {
    const arn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/db-password-AbCdEf';
    const design = adding(designWith(), { reference: arn });
    const node = Object.values(design.nodes).find(({ kind, props }) => kind === 'secret' && 'secretArn' in props);
    expect(node).toMatchObject({ name: 'ProdDbPassword', props: { source: 'existing', secretArn: arn } });
    expect(addUse(design, 'app', 'secrets', { reference: arn }, countingIds('again'))).toMatchObject({
      ok: false,
      error: { message: 'ProdDbPassword refers to it already; choose that one.' },
    });
    const parameter = adding(designWith(), { reference: 'arn:aws:ssm:eu-central-1:123456789012:parameter/prod/flags' });
    expect(Object.values(parameter.nodes).at(-1)).toMatchObject({
      kind: 'parameter',
      name: 'ProdFlags',
      props: { source: 'existing', parameterName: '/prod/flags' },
    });
  });

  it.each(['db-password', 'arn:aws:s3:::bucket', 'arn:aws:sqs:eu-central-1:123456789012:queue'])('cannot come from %s', (reference) => {
    expect(addUse(designWith(), 'app', 'secrets', { reference }, countingIds('new'))).toMatchObject({ ok: false });
  });
});

it('an environment file of a new bucket makes bucket and connection, and grants nothing else', () => {
  const design = designWith();
  const made = after(design, addUse(design, 'app', 'environment-files', { create: 'bucket' }, countingIds('new')));
  const [edge] = Object.values(made.edges);
  expect(edge).toMatchObject({ kind: 'uses-bucket', props: { environmentFiles: [{}] } });
  const [use] = usesOf(made, 'app', 'environment-files');
  if (!use) throw new Error('There is no row.');
  expect(Object.values(after(made, ok(changeUse(made, use, { key: 'app.env' }))).edges)[0]?.props).toEqual({ environmentFiles: [{ key: 'app.env' }] });
});
