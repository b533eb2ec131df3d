import { expect, it } from 'vitest';
import { edgeUnion, nodeUnion } from '@/lib/kinds/union';
import { elementAtLine, rangesForSelection } from './line-lookup';

const RANGES = [
  { element: 'vpc', from: 3, to: 20 },
  { element: 'task', from: 10, to: 14 },
  { element: undefined, from: 12, to: 12 },
  { element: 'vpc', from: 30, to: 32 },
];
const GRAPH = {
  nodes: {
    task: nodeUnion.parse({ id: 'task', kind: 'task-definition', name: 'Task', props: {} }),
    web: nodeUnion.parse({ id: 'web', kind: 'container', name: 'web', parent: 'task', props: {} }),
    cluster: nodeUnion.parse({ id: 'cluster', kind: 'cluster', name: 'Cluster', parent: 'vpc', props: {} }),
    db: nodeUnion.parse({ id: 'db', kind: 'container', name: 'db', parent: 'task', props: {} }),
  },
  edges: { waits: edgeUnion.parse({ id: 'waits', kind: 'depends-on', from: 'web', to: 'db', props: {} }) },
};

it('gives the smallest range around a line', () => {
  expect(elementAtLine(RANGES, 12)).toBe('task');
  expect(elementAtLine(RANGES, 20)).toBe('vpc');
  expect(elementAtLine(RANGES, 21)).toBeUndefined();
});

it('gives all lines of what is selected, in order', () => {
  expect(rangesForSelection(RANGES, ['vpc'], GRAPH).map(({ from }) => from)).toEqual([3, 30]);
});

it('shows the lines of what an element is part of when it has none itself', () => {
  expect(rangesForSelection(RANGES, ['web'], GRAPH)).toEqual([RANGES[1]]);
  expect(rangesForSelection(RANGES, ['waits', 'web'], GRAPH)).toEqual([RANGES[1]]);
  expect(rangesForSelection(RANGES, ['unknown'], GRAPH)).toEqual([]);
});

it('shows nothing for an element that is left out of the text', () => {
  expect(rangesForSelection(RANGES, ['cluster'], GRAPH)).toEqual([]);
});
