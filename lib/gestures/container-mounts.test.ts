import { expect, it } from 'vitest';
import { apply, type Refusal } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import { FORMAT_VERSION, type Design } from '@/lib/document/design';
import { edgesFrom } from '@/lib/kinds/graph';
import { nodeUnion } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import type { Result } from '@/lib/util/result';
import { addMount, moveMount, volumesFor } from './container-mounts';

const NODES = [
  { id: 'task', kind: 'task-definition', name: 'Task', props: {} },
  { id: 'app', kind: 'container', name: 'app', parent: 'task', props: {} },
  { id: 'cache', kind: 'volume', name: 'cache', parent: 'task', order: 1, props: {} },
].map((node) => nodeUnion.parse(node));
const DESIGN: Design = {
  formatVersion: FORMAT_VERSION,
  name: 'Test',
  settings: {},
  nodes: Object.fromEntries(NODES.map((node) => [node.id, node])),
  edges: {},
  layout: {},
};

function after(design: Design, command: Result<Command, Refusal>): Design {
  if (!command.ok) throw new Error(command.error.message);
  const applied = apply(design, command.value);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

const mounts = (design: Design) =>
  edgesFrom(design, 'app', 'mounts').map((edge) => `${design.nodes[edge.to]?.name} at ${edge.props.containerPath}${edge.props.readOnly ? ', read-only' : ''}`);

it('a volume of the task is mounted at a path named after it', () => {
  expect(mounts(after(DESIGN, addMount(DESIGN, 'app', 'cache', countingIds('new'))))).toEqual(['cache at /mnt/cache']);
});

it('a mount makes its volume where none is chosen', () => {
  const design = after(DESIGN, addMount(DESIGN, 'app', undefined, countingIds('new')));
  expect(mounts(design)).toEqual(['data at /mnt/data']);
  const app = design.nodes['app'];
  expect(app && volumesFor(design, app).map(({ name }) => name)).toEqual(['cache', 'data']);
});

it('a mount can show another volume at the same path', () => {
  const design = after(DESIGN, addMount(DESIGN, 'app', undefined, countingIds('new')));
  const [mount] = edgesFrom(design, 'app', 'mounts');
  expect(mounts(after(design, moveMount(design, mount?.id ?? '', 'cache', countingIds('moved'))))).toEqual(['cache at /mnt/data']);
});
