import fc from 'fast-check';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { ELK } from 'elkjs/lib/elk-api';
import { childrenOf } from '@/lib/kinds/graph';
import { anyDesign } from '@/lib/testing/designs';
import { checkCommand } from '@/lib/testing/check-command';
import { FORMAT_VERSION, type Design } from '@/lib/document/design';
import { edgeUnion, nodeUnion } from '@/lib/kinds/union';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { manyServices } from '@/lib/testing/many-services';
import { runs } from '@/lib/testing/runs';
import { arrange } from './arrange';
import { boundsOf, boxOf, freePlace, measure, sizeOf, withPlaces, type Box } from './geometry';
import { previewOf } from './preview';

const Elk = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as new () => ELK;
const elk = new Elk();

test.each(goldenNames())('automatic layout of %s lets nothing overlap and keeps everything in its group', async (name) => {
  const design = goldenDesign(name);
  const outcome = checkCommand(design, { type: 'place', places: await arrange(design, (graph) => elk.layout(graph)) });
  expect(outcome.ok).toBe(true);
  if (!outcome.ok) return;
  const laid = outcome.value.design;
  for (const parent of [undefined, ...Object.keys(laid.nodes)]) {
    const boxes = childrenOf(laid, parent).map((node) => ({ name: node.name, ...boxOf(laid, node) }));
    const outer = parent === undefined ? undefined : boxOf(laid, laid.nodes[parent]!);
    boxes.forEach((box, index) => {
      if (outer) expect(contains(outer, box), `${box.name} in its group`).toBe(true);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other), `${box.name} over ${other.name}`).toBe(false);
    });
  }
});

test.each(goldenNames())('%s without any places is drawn with nothing over anything else', (name) => {
  const design = withPlaces({ ...goldenDesign(name), layout: {} });
  for (const parent of [undefined, ...Object.keys(design.nodes)]) {
    const boxes = childrenOf(design, parent).map((node) => ({ name: node.name, ...boxOf(design, node) }));
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other), `${box.name} over ${other.name}`).toBe(false);
    });
  }
});

test('what has a place keeps it', () => {
  const design = goldenDesign('load-balanced-service');
  expect(withPlaces(design)).toBe(design);
  const { task: _task, ...layout } = design.layout;
  expect(withPlaces({ ...design, layout }).layout).toMatchObject(layout);
});

test('automatic layout puts tasks right of the network and what they use right of them, joined or not', async () => {
  const nodes = [
    { id: 'vpc', kind: 'vpc', name: 'Vpc', props: {} },
    { id: 'cluster', kind: 'cluster', name: 'Cluster', parent: 'vpc', props: {} },
    { id: 'service', kind: 'service', name: 'Service', parent: 'cluster', props: {} },
    { id: 'files', kind: 'file-system', name: 'Files', parent: 'vpc', props: {} },
    { id: 'task', kind: 'task-definition', name: 'Task', props: {} },
    { id: 'app', kind: 'container', name: 'app', parent: 'task', props: {} },
    { id: 'data', kind: 'volume', name: 'data', parent: 'task', props: {} },
    { id: 'secret', kind: 'secret', name: 'Secret', props: {} },
    { id: 'bucket', kind: 'bucket', name: 'Bucket', props: {} },
  ].map((node) => nodeUnion.parse(node));
  const edges = [
    { id: 'a', kind: 'runs', from: 'service', to: 'task', props: {} },
    { id: 'b', kind: 'stored-on', from: 'data', to: 'files', props: {} },
    { id: 'c', kind: 'uses-secret', from: 'app', to: 'secret', props: {} },
  ].map((edge) => edgeUnion.parse(edge));
  const byId = <T extends { readonly id: string }>(records: readonly T[]) => Object.fromEntries(records.map((record) => [record.id, record]));
  const design: Design = { formatVersion: FORMAT_VERSION, name: 'Test', settings: {}, nodes: byId(nodes), edges: byId(edges), layout: {} };
  const places = await arrange(design, (graph) => elk.layout(graph));
  const [vpc, task, secret, bucket] = ['vpc', 'task', 'secret', 'bucket'].map((id) => places[id]?.x ?? NaN);
  expect(vpc).toBeLessThan(task ?? NaN);
  expect(task).toBeLessThan(secret ?? NaN);
  expect(task).toBeLessThan(bucket ?? NaN);
});

test('fifty services over three stacks are laid out in columns, not in one that is ten times as high as wide', async () => {
  const design = manyServices(
    Array.from({ length: 50 }, (_, index) => `${index}`),
    { stacks: 3 },
  );
  const laid = placed(design, await arrange(design, (graph) => elk.layout(graph)));
  const bounds = boundsOf(laid);
  expect((bounds?.height ?? 0) / (bounds?.width ?? 1)).toBeLessThan(1.6);
  for (const parent of [undefined, ...Object.keys(laid.nodes)]) {
    const boxes = childrenOf(laid, parent).map((node) => boxOf(laid, node));
    boxes.forEach((box, index) => expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false));
  }
});

test('a collapsed group is laid out as one node, and keeps what is in it as it was', async () => {
  const design = withPlaces(manyServices(['A', 'B', 'C']));
  const closed = placed(design, { cluster: { ...design.layout['cluster']!, collapsed: true } });
  const places = await arrange(closed, (graph) => elk.layout(graph));
  expect(places['cluster']).toEqual({ x: expect.any(Number), y: expect.any(Number) });
  expect(places['serviceA']).toBeUndefined();
  expect(placed(closed, places).layout['serviceA']).toEqual(design.layout['serviceA']);
});

function placed(design: Design, places: Design['layout']): Design {
  const outcome = checkCommand(design, { type: 'place', places: { ...places } });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.design;
}

test('a frame holds all that is in it, for every design', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const bounds = boundsOf(design);
      const preview = previewOf(design);
      const { shown } = measure(design);
      expect(preview.boxes.length).toBe(Object.values(design.nodes).filter((node) => shown(node) === node).length);
      if (bounds) for (const node of childrenOf(design, undefined)) expect(contains(bounds, boxOf(design, node))).toBe(true);
      for (const box of preview.boxes) expect([box.x, box.y, box.width, box.height].every(Number.isFinite)).toBe(true);
    }),
    runs(100),
  );
});

test('a free place is free', () => {
  fc.assert(
    fc.property(anyDesign, fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (design, x, y) => {
      const size = { width: 216, height: 60 };
      const place = freePlace(design, undefined, size, { x, y });
      for (const node of childrenOf(design, undefined)) expect(overlap({ ...place, ...size }, { ...boxOf(design, node), ...sizeOf(design, node) })).toBe(false);
    }),
    runs(100),
  );
});

function contains(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
