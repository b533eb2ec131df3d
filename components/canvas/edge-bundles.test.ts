import { describe, expect, it } from 'vitest';
import { nodeUnion, type DesignNode } from '@/lib/kinds/union';
import { measure } from '@/lib/layout/geometry';
import { emptyDesign } from '@/lib/document/design';
import type { Placement } from '@/lib/model/element';
import { branches, bundles, type Joint, type Trunk } from './edge-bundles';

describe('lines that run together', () => {
  it('lead from one node to a column of others by one straight trunk', () => {
    const trunks = run([card('hub', 0, 300), ...column('t', 6, 600)], (id) => (id === 'hub' ? [] : [['hub', id]]));
    const [trunk] = new Set(trunks.values());
    expect(trunks.size).toBe(6);
    expect(trunk).toMatchObject({ count: 6, out: 'right', entry: { y: trunk?.exit.y } });
  });

  it('have a trunk for each column, which passes between what stands in its way', () => {
    const trunks = run([card('hub', 0, 300), ...column('a', 6, 600), ...column('b', 6, 1200)], (id) => (id === 'hub' ? [] : [['hub', id]]));
    expect(new Set(trunks.values()).size).toBe(2);
    const far = trunks.get('hub b0');
    const y = far?.exit.y ?? 0;
    expect(column('a', 6, 600).every((node) => y < node.at.y || y > node.at.y + 60)).toBe(true);
  });

  it('are not bundled when they are few, or when there is no room between their ends', () => {
    expect(run([card('hub', 0, 0), ...column('t', 3, 600)], (id) => (id === 'hub' ? [] : [['hub', id]])).size).toBe(0);
    expect(run([card('hub', 0, 0), ...column('t', 6, 250)], (id) => (id === 'hub' ? [] : [['hub', id]])).size).toBe(0);
  });

  it('of two groups meet at the groups that are siblings', () => {
    const nodes = [node('stack', 'vpc'), node('inner', 'cluster', 'stack'), node('service', 'service', 'inner'), node('task', 'task-definition')];
    const parentOf = (it: DesignNode) => nodes.find((other) => other.id === it.parent);
    expect(branches(nodes[2]!, nodes[3]!, parentOf).map((it) => it.id)).toEqual(['stack', 'task']);
  });
});

interface Card {
  readonly node: DesignNode;
  readonly at: Placement;
}

function node(id: string, kind: string, parent?: string): DesignNode {
  return nodeUnion.parse({ id, kind, name: id, props: {}, ...(parent === undefined ? {} : { parent }) });
}

function card(id: string, x: number, y: number): Card {
  return { node: node(id, 'secret'), at: { x, y } };
}

function column(name: string, count: number, x: number): Card[] {
  return Array.from({ length: count }, (_, index) => card(`${name}${index}`, x, index * 100));
}

function run(cards: readonly Card[], linesOf: (id: string) => readonly (readonly [string, string])[]): ReadonlyMap<string, Trunk> {
  const nodes = Object.fromEntries(cards.map(({ node: it }) => [it.id, it]));
  const design = { ...emptyDesign('Test'), nodes, layout: Object.fromEntries(cards.map(({ node: it, at }) => [it.id, at])) };
  const measured = measure(design);
  const joints = cards.flatMap(({ node: it }) =>
    linesOf(it.id).flatMap(([from, to]): Joint[] => {
      const [source, target] = [nodes[from], nodes[to]];
      return source && target ? [{ id: `${from} ${to}`, kind: 'uses', from: source, to: target }] : [];
    }),
  );
  return bundles(
    joints,
    measured,
    () => undefined,
    cards.map(({ node: it }) => measured.box(it)),
  );
}
