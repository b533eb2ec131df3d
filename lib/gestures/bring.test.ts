import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import { emptyDesign, type Design } from '@/lib/document/design';
import { edgesFrom, nodesOfKind } from '@/lib/kinds/graph';
import { ALL_KINDS, type Kind } from '@/lib/kinds/union';
import { boxOf, SHAPES, type Box } from '@/lib/layout/geometry';
import { countingIds } from '@/lib/model/ids';
import { invariant } from '@/lib/util/invariant';
import { bring, type Wish } from './bring';

function adding(...steps: readonly (readonly [Kind, Wish?])[]): Design {
  const ids = countingIds('n');
  return steps.reduce((design, [kind, wish]) => {
    const applied = apply(design, bring(design, kind, wish ?? {}, ids).command);
    invariant(applied.ok, 'what is brought can be added');
    return applied.value.design;
  }, emptyDesign('test'));
}

const kinds = (design: Design): Kind[] =>
  Object.values(design.nodes)
    .map((node) => node.kind)
    .sort();

/** Pairs of nodes that cover each other without one being inside the other. */
function overlaps(design: Design): string[] {
  const solid = Object.values(design.nodes).filter((node) => SHAPES[node.kind] !== 'row');
  const covers = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  return solid.flatMap((a, index) =>
    solid.slice(index + 1).flatMap((b) => (a.parent === b.parent && covers(boxOf(design, a), boxOf(design, b)) ? [`${a.name} and ${b.name}`] : [])),
  );
}

describe('bringing a node', () => {
  it('brings everything that a service needs', () => {
    const design = adding(['service']);
    expect(kinds(design)).toEqual(['cluster', 'container', 'service', 'task-definition', 'vpc']);
    expect(nodesOfKind(design, 'service').flatMap((service) => edgesFrom(design, service.id, 'runs'))).toHaveLength(1);
  });

  it('uses what is there', () => {
    expect(kinds(adding(['cluster'], ['task-definition'], ['service']))).toEqual(['cluster', 'container', 'service', 'task-definition', 'vpc']);
  });

  it('puts a node into the group it was dropped on, at the point of the drop', () => {
    const design = adding(['vpc'], ['cluster', { parent: 'n1', at: { x: 100, y: 90 } }]);
    expect(design.nodes['n2']?.parent).toBe('n1');
    expect(design.layout['n2']).toMatchObject({ x: 100, y: 90 });
  });

  it.each(ALL_KINDS)('gives a second %s a name of its own', (kind) => {
    const design = adding([kind], [kind]);
    const names = Object.values(design.nodes)
      .filter((node) => node.kind === kind)
      .map((node) => `${node.parent} ${node.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('makes room: nothing covers anything else, however much is added', () => {
    const design = adding(
      ['service'],
      ['load-balancer'],
      ['service'],
      ['capacity'],
      ['service'],
      ['load-balancer'],
      ['cluster'],
      ['security-group'],
      ['container'],
      ['container'],
      ['task-definition'],
      ['service'],
    );
    expect(overlaps(design)).toEqual([]);
  });

  it('stands the first load balancer left of the cluster', () => {
    const design = adding(['service'], ['load-balancer']);
    const [balancer] = nodesOfKind(design, 'load-balancer');
    const [cluster] = nodesOfKind(design, 'cluster');
    invariant(balancer && cluster, 'both are there');
    expect(boxOf(design, balancer).x + boxOf(design, balancer).width).toBeLessThan(boxOf(design, cluster).x);
  });
});
