import { describe, expect, test } from 'vitest';
import { nodeOfKind } from '@/lib/kinds/graph';
import type { Design } from '@/lib/document/design';
import { ec2Example, sidecar } from '../example';
import { managedExample, providerExample } from '../rules/capacity/examples';
import { memoryLeft, offersOf, placementAsk } from './room';

const offers = (design: Design) => {
  const service = nodeOfKind(design, 'service', 'service');
  return service && offersOf(service, design)?.map(({ type, cpu, memoryMiB }) => [type, cpu, memoryMiB]);
};
const ask = (design: Design, overrides?: Parameters<typeof placementAsk>[2]) => {
  const task = nodeOfKind(design, 'task', 'task-definition');
  return task && placementAsk(task, design, overrides);
};

describe('what a task asks for', () => {
  test('is its size, else what its containers reserve or are limited to', () => {
    const both = { app: { props: { cpu: 256, memoryLimitMiB: 1024, memoryReservationMiB: 512 } }, side: sidecar({ cpu: 128, memoryLimitMiB: 64 }) };
    expect(ask(ec2Example({ nodes: both }))).toEqual({ cpu: 384, memoryMiB: 576 });
    expect(ask(ec2Example({ nodes: { ...both, task: { props: { cpu: 1024, memoryMiB: 2048 } } } }))).toEqual({ cpu: 1024, memoryMiB: 2048 });
  });

  test('leaves out the size of a Windows task, which does not count', () => {
    const windows = ec2Example({ nodes: { task: { props: { networkMode: 'NAT', cpu: 4096, memoryMiB: 8192 } } } });
    expect(ask(windows)).toEqual({ cpu: 0, memoryMiB: 512 });
  });

  test('is what an event says of it', () => {
    expect(ask(ec2Example(), { containerOverrides: [{ containerName: 'app', cpu: 512, command: ['night'] }] })).toEqual({ cpu: 512, memoryMiB: 512 });
    expect(ask(ec2Example(), { cpu: 256, memoryMiB: 4096 })).toEqual({ cpu: 256, memoryMiB: 4096 });
  });
});

describe('what a service offers its tasks', () => {
  test('is each type of each group', () => {
    expect(offers(ec2Example())).toEqual([['t3.large', 2048, 8192]]);
    const mixed = { capacity: { props: { mixedInstances: { overrides: [{ instanceType: 'c5.large' }, { instanceType: 'r5.large' }] } } } };
    expect(offers(providerExample({ nodes: mixed }))).toEqual([
      ['c5.large', 2048, 4096],
      ['r5.large', 2048, 16_384],
    ]);
  });

  test('is not known with a type that is not in the table, or in an existing cluster', () => {
    expect(offers(ec2Example({ nodes: { capacity: { props: { instanceType: 'zz9.large' } } } }))).toBeUndefined();
    expect(offers(ec2Example({ nodes: { cluster: { props: { source: 'existing', clusterName: 'shop', containerInsights: undefined } } } }))).toBeUndefined();
  });

  test('is the most that managed instances may have, or the types that they may be of', () => {
    const requiring = (more: Readonly<Record<string, unknown>>) =>
      managedExample({ nodes: { managed: { props: { instanceRequirements: { vCpuCountMin: 1, memoryMinMiB: 2048, ...more } } } } });
    expect(offers(requiring({}))).toEqual([[undefined, Infinity, Infinity]]);
    expect(offers(requiring({ vCpuCountMax: 4, memoryMaxMiB: 16_384 }))).toEqual([[undefined, 4096, 16_384]]);
    expect(offers(requiring({ vCpuCountMax: 4, allowedInstanceTypes: ['m5.large', 'm5.2xlarge'] }))).toEqual([['m5.large', 2048, 8192]]);
    expect(offers(requiring({ vCpuCountMax: 4, allowedInstanceTypes: ['m5.*'] }))).toEqual([[undefined, 4096, Infinity]]);
  });
});

test('of the memory of an m4.large the system leaves what AWS measured', () => expect(memoryLeft(8192)).toBe(7985));
