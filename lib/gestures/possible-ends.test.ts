import { expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import { FORMAT_VERSION, type Design } from '@/lib/document/design';
import { nodeUnion } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import { possibleEnds } from './possible-ends';

const NODES = [
  { id: 'task', kind: 'task-definition', name: 'Task', props: {} },
  { id: 'app', kind: 'container', name: 'app', parent: 'task', props: {} },
  { id: 'agent', kind: 'container', name: 'agent', parent: 'task', props: {} },
  { id: 'role', kind: 'role', name: 'Role', props: {} },
].map((node) => nodeUnion.parse(node));
const DESIGN: Design = {
  formatVersion: FORMAT_VERSION,
  name: 'Test',
  settings: {},
  nodes: Object.fromEntries(NODES.map((node) => [node.id, node])),
  edges: {},
  layout: {},
};

function endsOf(design: Design, id: string) {
  const node = design.nodes[id];
  if (!node) throw new Error(`There is no ${id}.`);
  return possibleEnds(design, node);
}

const words = (design: Design, id: string) => endsOf(design, id).map(({ edge }) => `${edge?.from} ${edge?.kind} ${edge?.to}`);

it('two containers can be connected in three ways, what a drawn line means first', () => {
  expect(words(DESIGN, 'app')).toEqual(['app depends-on agent', 'app links agent', 'app volumes-from agent']);
});

it('what leads to a node is offered there, too', () => {
  expect(words(DESIGN, 'task')).toEqual(['task has-role role', 'role may-run task']);
  expect(words(DESIGN, 'role')).toEqual(['role may-run task', 'task has-role role']);
});

it('a connection that is there already is no longer offered, the others are', () => {
  const [, links] = endsOf(DESIGN, 'app');
  const connected = links?.connect(countingIds('new'));
  if (!connected?.ok) throw new Error('The link could not be made.');
  const applied = apply(DESIGN, connected.value.command);
  if (!applied.ok) throw new Error(applied.error.message);
  expect(words(applied.value.design, 'app')).toEqual(['app depends-on agent', 'app volumes-from agent']);
});
