import { expect, it } from 'vitest';
import { nodeUnion } from '@/lib/kinds/union';
import { outlineRows, rowByTyping } from './outline-rows';

const NODES = [
  { id: 'v', kind: 'vpc', name: 'Vpc', props: {} },
  { id: 'c', kind: 'cluster', name: 'Cluster', parent: 'v', props: {} },
  { id: 's1', kind: 'service', name: 'Web', parent: 'c', props: {} },
  { id: 's2', kind: 'service', name: 'Worker', parent: 'c', props: {} },
  { id: 't', kind: 'task-definition', name: 'WebTask', props: {} },
].map((node) => nodeUnion.parse(node));
const GRAPH = { nodes: Object.fromEntries(NODES.map((node) => [node.id, node])), edges: {} };

it('puts children under their group, with their place among their siblings', () => {
  expect(outlineRows(GRAPH, new Set()).map(({ node, level, position, siblings, expanded }) => [node.name, level, position, siblings, expanded])).toEqual([
    ['Vpc', 1, 1, 2, true],
    ['Cluster', 2, 1, 1, true],
    ['Web', 3, 1, 2, undefined],
    ['Worker', 3, 2, 2, undefined],
    ['WebTask', 1, 2, 2, undefined],
  ]);
});

it('leaves out what is inside a folded group', () => {
  expect(outlineRows(GRAPH, new Set(['c'])).map(({ node, expanded }) => [node.name, expanded])).toEqual([
    ['Vpc', true],
    ['Cluster', false],
    ['WebTask', undefined],
  ]);
});

it('finds rows by typing, around the end, and goes on with the same letter', () => {
  const rows = outlineRows(GRAPH, new Set());
  expect(rowByTyping(rows, 0, 'w')).toBe(2);
  expect(rowByTyping(rows, 2, 'w')).toBe(3);
  expect(rowByTyping(rows, 4, 'ww')).toBe(2);
  expect(rowByTyping(rows, 2, 'wor')).toBe(3);
  expect(rowByTyping(rows, 3, 'webt')).toBe(4);
  expect(rowByTyping(rows, 0, 'x')).toBeUndefined();
});
