import { expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { edgesFrom, nodeOfKind } from '@/lib/kinds/graph';
import { countingIds } from '@/lib/model/ids';
import { ec2Example, fargateExample } from '@/lib/validation/example';
import { managedExample, providerExample, spotExample } from '@/lib/validation/rules/capacity/examples';
import { validate } from '@/lib/validation/validate';
import { bring } from './bring';
import { connect } from './connect';

function drawn(design: Design, from: string, to: string): Design {
  const connected = connect(design, from, to, countingIds(`${from}-${to}-`));
  if (!connected.ok) throw new Error(connected.error.message);
  const applied = apply(design, connected.value.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}

const errors = (design: Design): string[] => validate(design).flatMap((it) => (it.severity === 'error' ? [`${it.ruleId}: ${it.message}`] : []));

test('a line from a service to capacity is a strategy that works, and makes a capacity provider of mere instances', () => {
  const after = drawn(ec2Example(), 'service', 'capacity');
  expect(edgesFrom(after, 'service', 'runs-on').map((edge) => edge.props)).toEqual([{ weight: 1 }]);
  expect(nodeOfKind(after, 'capacity', 'capacity')?.props.as).toBe('CAPACITY_PROVIDER');
  expect(errors(after)).toEqual([]);
});

test('a service gives up a launch type that contradicts its capacity', () => {
  const before = providerExample({
    nodes: { service: { props: { launchType: 'FARGATE' } }, task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024 } } },
    edges: { 'runs-on': null },
  });
  const after = drawn(before, 'capacity', 'service');
  expect(nodeOfKind(after, 'service', 'service')?.props.launchType).toBeUndefined();
  expect(errors(after)).toEqual([]);
});

test('a line to capacity of another kind takes the place of the lines before', () => {
  const before = spotExample({
    nodes: {
      managed: { kind: 'managed-instances-capacity-provider', name: 'Managed', parent: 'cluster', props: {} },
      task: { props: { launchType: 'FARGATE_AND_MANAGED_INSTANCES' } },
    },
  });
  const after = drawn(before, 'service', 'managed');
  expect(edgesFrom(after, 'service', 'runs-on').map((edge) => edge.to)).toEqual(['managed']);
  expect(errors(after)).toEqual([]);
});

test('dropping Fargate Spot on a cluster and drawing a service to it works at once', () => {
  const before = fargateExample();
  const brought = bring(before, 'fargate-capacity-provider', { parent: 'cluster', at: { x: 20, y: 200 } }, countingIds('spot'));
  const there = apply(before, brought.command);
  if (!there.ok) throw new Error(there.error.message);
  expect(errors(there.value.design)).toEqual([]);
  expect(errors(drawn(there.value.design, 'service', brought.select[0] ?? ''))).toEqual([]);
});

test('roles of managed instances are for ECS first, then for the instances', () => {
  const role = (name: string) => ({ kind: 'role' as const, name, props: {} });
  const before = managedExample({ nodes: { one: role('One'), two: role('Two') } });
  const after = drawn(drawn(before, 'managed', 'one'), 'managed', 'two');
  expect([nodeOfKind(after, 'one', 'role')?.props.assumedBy, nodeOfKind(after, 'two', 'role')?.props.assumedBy]).toEqual([
    'ecs.amazonaws.com',
    'ec2.amazonaws.com',
  ]);
  expect(errors(after)).toEqual([]);
});
