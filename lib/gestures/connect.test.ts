import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { nodeUnion } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import { STARTERS } from '@/lib/starters/starters';
import { connect } from './connect';

const starter = STARTERS.find((it) => it.id === 'web-service') ?? STARTERS[1];

function designWith(...nodes: readonly object[]): Design {
  const design = starter?.design();
  if (!design) throw new Error('There is no starter with a load balancer.');
  return { ...design, nodes: { ...design.nodes, ...Object.fromEntries(nodes.map((node) => nodeUnion.parse(node)).map((node) => [node.id, node])) } };
}

function edgesAfter(design: Design, from: string, to: string): string[] {
  const connected = connect(design, from, to, countingIds('new'));
  if (!connected.ok) throw new Error(connected.error.message);
  const applied = apply(design, connected.value.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return Object.values(applied.value.design.edges)
    .filter((edge) => !design.edges[edge.id])
    .map((edge) => `${edge.from} ${edge.kind} ${edge.to}`);
}

const GROUP = { id: 'sg', kind: 'security-group', name: 'Group', parent: 'vpc', props: {} };
const OTHER = { id: 'sg2', kind: 'security-group', name: 'Other', parent: 'vpc', props: {} };

describe('connect', () => {
  it('reads a line drawn backwards as if it were drawn forwards', () => {
    const design = designWith(GROUP);
    expect(edgesAfter(design, 'service', 'sg')).toEqual(['service member sg']);
    expect(edgesAfter(design, 'sg', 'service')).toEqual(['service member sg']);
  });

  it('keeps the direction where both are possible', () => {
    const design = designWith(GROUP, OTHER);
    expect(edgesAfter(design, 'sg2', 'sg')).toEqual(['sg2 admits sg']);
  });

  it('does not turn a connection round because it is there already', () => {
    const design = designWith(GROUP, OTHER);
    const connected = connect(design, 'sg', 'sg2', countingIds('a'));
    if (!connected.ok) throw new Error(connected.error.message);
    const applied = apply(design, connected.value.command);
    if (!applied.ok) throw new Error(applied.error.message);
    expect(connect(applied.value.design, 'sg', 'sg2', countingIds('b'))).toEqual({ ok: false, error: { message: 'Group is already connected to Other.' } });
  });

  it('says why two kinds cannot be connected at all', () => {
    expect(connect(designWith(), 'cluster', 'vpc', countingIds('a'))).toMatchObject({ ok: false });
  });
});
