import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STARTERS } from '@/lib/starters/starters';
import { expectOpens } from '@/lib/testing/check-command';
import { anyDesign } from '@/lib/testing/designs';
import { runs } from '@/lib/testing/runs';
import { emptyDesign, type Design } from './design';
import { LIMITS } from './limits';
import { openDesign, openDesignText } from './open';

function problems(input: unknown): readonly string[] {
  const opened = openDesign(input);
  return opened.ok ? [] : opened.error.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const starter: Design = STARTERS[1]!.design();

test('saving and loading is the identity, for every design', () => {
  fc.assert(fc.property(anyDesign, expectOpens), runs(150));
});

test('arbitrary JSON opens or is refused with problems, and never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (input) => {
      const opened = openDesign(input);
      if (!opened.ok) expect(opened.error.length).toBeGreaterThan(0);
      expect(openDesignText(JSON.stringify(input)).ok).toBe(opened.ok);
    }),
    runs(300),
  );
});

test('a design with any one value replaced opens or is refused at that place or at one that refers to it', () => {
  fc.assert(
    fc.property(anyDesign, fc.nat(), fc.jsonValue({ maxDepth: 1 }), (design, pick, value) => {
      const changed: unknown = JSON.parse(JSON.stringify(design));
      const spots = leaves(changed);
      const spot = spots[pick % spots.length];
      if (!spot) return;
      Reflect.set(spot.on, spot.key, value);
      const opened = openDesign(changed);
      if (!opened.ok) for (const problem of opened.error) expect(problem.message).toMatch(/\S/);
    }),
    runs(150),
  );
});

test('every problem is listed with its path, not only the first', () => {
  const found = problems({
    ...starter,
    name: '',
    nodes: {
      ...starter.nodes,
      vpc: { ...starter.nodes['vpc'], props: { maxAzs: 'two', colour: 'red' } },
      odd: { id: 'odd', kind: 'lambda', name: 'Odd', props: {} },
    },
    edges: { ...starter.edges, runs: { ...starter.edges['runs'], from: 7 } },
  });
  expect(found).toEqual(
    expect.arrayContaining([
      'nodes.vpc.props.maxAzs: got "two"; a number is needed.',
      'nodes.vpc.props.colour: "colour" is not a known property here; remove it or check its spelling.',
      'edges.runs.from: got 7; a string is needed.',
    ]),
  );
  expect(found.map((it) => it.split(':')[0])).toEqual(expect.arrayContaining(['name', 'nodes.odd.kind']));
});

test('references that lead nowhere or to the wrong kind are refused', () => {
  const { vpc, cluster, ...others } = starter.nodes;
  expect(vpc && cluster).toBeTruthy();
  expect(problems({ ...starter, nodes: others }).join('\n')).toContain('nodes.service.parent: there is no node "cluster".');
  expect(problems({ ...starter, layout: { ghost: { x: 0, y: 0 } } })).toEqual(['layout.ghost: there is no node "ghost".']);
  expect(problems({ ...starter, edges: { runs: { id: 'runs', kind: 'runs', from: 'task', to: 'service', props: {} } } })).toEqual([
    'edges.runs: "runs" does not go from a task-definition to a service.',
  ]);
  expect(problems({ ...starter, nodes: { ...starter.nodes, cluster: { ...cluster!, parent: 'lb' } } })).toEqual([
    'nodes.cluster.parent: a cluster cannot be inside a load-balancer; allowed: vpc.',
  ]);
  expect(problems({ ...starter, nodes: { ...starter.nodes, other: starter.nodes['task'] } }).join('\n')).toContain('nodes.other.id: got "task"');
});

test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused anywhere', (key) => {
  const nested: unknown = JSON.parse(`{"${key}":1}`);
  expect(problems({ ...starter, settings: { tags: nested } })).toEqual([`settings.tags.${key}: the key "${key}" is not allowed anywhere in a design.`]);
});

test.each(['toString', 'valueOf', 'hasOwnProperty'])('the id %s, to which every object answers, is refused', (id) => {
  expect(problems({ ...emptyDesign('x'), nodes: { [id]: { id, kind: 'vpc', name: 'Vpc', props: {} } } })).not.toEqual([]);
  expect(problems({ ...emptyDesign('x'), layout: { [id]: { x: 0, y: 0 } } })).not.toEqual([]);
});

test('what is too large, too deep or not JSON is refused with the limit', () => {
  const nodes = Object.fromEntries(
    Array.from({ length: LIMITS.nodes + 1 }, (_, index) => [`n${index}`, { id: `n${index}`, kind: 'vpc', name: `V${index}`, props: {} }]),
  );
  expect(problems({ ...emptyDesign('big'), nodes })).toEqual([`nodes: got ${LIMITS.nodes + 1} nodes; at most ${LIMITS.nodes} are allowed. Split the design.`]);
  expect(openDesignText(`"${'x'.repeat(LIMITS.designBytes)}"`)).toMatchObject({
    ok: false,
    error: [{ message: 'the design is larger than 5 MB; split it into several.' }],
  });
  expect(openDesignText('{"formatVersion": 1,')).toMatchObject({ ok: false, error: [{ path: [], message: expect.stringContaining('is not JSON') as string }] });
  let deep: unknown = 1;
  for (let level = 0; level < 100; level += 1) deep = [deep];
  expect(problems({ ...starter, settings: deep }).join()).toContain('nested more than 64 levels deep');
});

interface Spot {
  readonly on: object;
  readonly key: string;
}

function leaves(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ on: value, key }, ...leaves(inner)]);
}
