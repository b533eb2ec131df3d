import { expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { boundsOf, measure, withPlaces } from '@/lib/layout/geometry';
import { summaryOf } from '@/lib/layout/summary';
import { checkCommand } from '@/lib/testing/check-command';
import { manyServices } from '@/lib/testing/many-services';
import { collapse, expand, foldable, reveal, toggleCollapsed } from './collapse';

const design = withPlaces(manyServices(['A', 'B']));

test('a collapsed group is one node, with what is in it behind it, and expanding brings everything back where it was', () => {
  const closed = run(design, collapse(design, ['cluster']));
  const { box, shown, collapsed } = measure(closed);
  expect(collapsed(closed.nodes['cluster']!)).toBe(true);
  expect(shown(closed.nodes['serviceA']!).id).toBe('cluster');
  expect(box(closed.nodes['serviceA']!)).toEqual(box(closed.nodes['cluster']!));
  const open = run(closed, expand(closed, ['cluster']));
  expect(boxes(open)).toEqual(boxes(design));
});

test('of groups within groups the outermost collapsed one is drawn', () => {
  const closed = run(design, collapse(design, ['vpc', 'cluster', 'lbA']));
  const { shown } = measure(closed);
  expect(['serviceA', 'listenerA', 'cluster'].map((id) => shown(closed.nodes[id]!).id)).toEqual(['vpc', 'vpc', 'vpc']);
  const seen = run(closed, reveal(closed, 'serviceA'));
  expect(measure(seen).shown(seen.nodes['serviceA']!).id).toBe('serviceA');
  expect(measure(seen).shown(seen.nodes['listenerA']!).id).toBe('lbA');
  expect(reveal(seen, 'serviceA')).toBeUndefined();
});

test('what came to stand where a group was makes room when it is expanded', () => {
  const closed = run(design, collapse(design, ['vpc']));
  const { x, y } = measure(closed).box(closed.nodes['vpc']!);
  const moved = run(closed, { type: 'place', places: { taskA: { x: x + 100, y: y + 120 } } });
  const open = run(moved, expand(moved, ['vpc']));
  const { box } = measure(open);
  const [vpc, task] = [box(open.nodes['vpc']!), box(open.nodes['taskA']!)];
  expect(task.y >= vpc.y + vpc.height || task.x >= vpc.x + vpc.width).toBe(true);
});

test('collapsing is about the nearest group around what is selected, and back', () => {
  expect(foldable(design, ['serviceA', 'serviceB', 'webA']).map((node) => node.id)).toEqual(['cluster', 'taskA']);
  const closing = toggleCollapsed(design, ['serviceA']);
  expect(closing?.label).toBe('Collapse Cluster');
  const closed = run(design, closing?.command);
  expect(toggleCollapsed(closed, ['cluster'])?.label).toBe('Expand Cluster');
  expect(collapse(closed, ['cluster'])).toBeUndefined();
});

test('a summary names what matters, and counts the rest', () => {
  expect(summaryOf(design, 'cluster')).toBe('2 services');
  expect(summaryOf(design, 'vpc')).toBe('2 services · 2 load balancers · 1 cluster · 2 listeners');
  expect(summaryOf(design, 'taskA')).toBe('1 container');
});

function boxes(of: Design) {
  const { box } = measure(of);
  return [boundsOf(of), ...Object.values(of.nodes).map(box)];
}

function run(before: Design, command: Command | undefined): Design {
  expect(command).toBeDefined();
  if (!command) throw new Error('There is nothing to do.');
  expect(apply(before, command).ok).toBe(true);
  const outcome = checkCommand(before, command);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.design;
}
