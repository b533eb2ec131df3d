import { describe, expect, it } from 'vitest';
import { countingIds } from '@/lib/model/ids';
import { fargateExample } from '@/lib/validation/example';
import { stacksExample } from '@/lib/validation/stack-example';
import type { Design } from '@/lib/document/design';
import { groupOf } from '@/lib/kinds/groups';
import { apply } from './apply';
import { regroup } from './regroup';

function moved(design: Design, id: string, group: string | undefined): Design {
  const { commands } = regroup(design, [id], group, {}, countingIds('new-'));
  const outcome = apply(design, { type: 'batch', commands: [...commands] });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.design;
}

const named = (design: Design, id: string): string[] =>
  Object.values(design.edges).flatMap((edge) => (edge.kind === 'placed-in' && edge.from === id ? [edge.to] : []));

const withStack = fargateExample({ nodes: { other: { kind: 'stack', name: 'Other', props: {} } } });

describe('moving a node into another group', () => {
  it('out of its cluster into a stack keeps a service on the cluster, and back into the cluster names none', () => {
    const away = moved(withStack, 'service', 'other');
    expect(away.nodes['service']?.parent).toBe('other');
    expect(named(away, 'service')).toEqual(['cluster']);
    const back = moved(away, 'service', 'cluster');
    expect(named(back, 'service')).toEqual([]);
    expect(back).toEqual(withStack);
  });

  it('says where it stays', () => {
    const { stays } = regroup(withStack, ['service'], 'other', {}, countingIds('new-'));
    expect(stays.map(({ node, group }) => [node.id, group.id])).toEqual([['service', 'cluster']]);
  });

  it('keeps a load balancer in its VPC, a listener with its load balancer, a cluster with all that is in it', () => {
    expect(named(moved(withStack, 'lb', 'other'), 'lb')).toEqual(['vpc']);
    expect(named(moved(withStack, 'listener', 'other'), 'listener')).toEqual(['lb']);
    const cluster = moved(withStack, 'cluster', 'other');
    expect(named(cluster, 'cluster')).toEqual(['vpc']);
    expect(cluster.nodes['service']?.parent).toBe('cluster');
    expect(named(cluster, 'service')).toEqual([]);
  });

  it('from one stack to the next keeps what it named', () => {
    const third = stacksExample({ nodes: { third: { kind: 'stack', name: 'Third', props: {} } } });
    expect(named(moved(third, 'service', 'third'), 'service')).toEqual(['cluster']);
  });

  it('onto the bare canvas leaves a VPC of the same stack, and stays in one of another stack', () => {
    expect(named(moved(withStack, 'lb', undefined), 'lb')).toEqual([]);
    const elsewhere = stacksExample({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} } } });
    const out = moved(elsewhere, 'files', undefined);
    expect(named(out, 'files')).toEqual(['vpc']);
    expect(groupOf(out, out.nodes['files']!, 'vpc')?.id).toBe('vpc');
  });

  it('what is drawn in a group of a kind cannot name another one besides', () => {
    const twice = fargateExample({ nodes: { spare: { kind: 'cluster', name: 'Spare', parent: 'vpc', props: {} } } });
    const add = (to: string) => apply(twice, { type: 'add', nodes: [], edges: [{ id: 'in', kind: 'placed-in', from: 'service', to, props: {} }] });
    expect(add('spare')).toEqual({ ok: false, error: { message: 'WebService is drawn inside Cluster; move it into Spare instead.' } });
    expect(add('cluster')).toEqual({ ok: false, error: { message: 'WebService is in Cluster already.' } });
  });
});
