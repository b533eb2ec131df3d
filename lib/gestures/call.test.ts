import { describe, expect, it } from 'vitest';
import { apply } from '@/lib/commands/apply';
import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { edgesFrom, nodesOfKind } from '@/lib/kinds/graph';
import { edgeUnion, nodeUnion } from '@/lib/kinds/union';
import { countingIds } from '@/lib/model/ids';
import { synthesize } from '@/lib/synth/synthesize';
import { validate } from '@/lib/validation/validate';
import { fargateExample, type ExampleChange } from '@/lib/validation/example';
import { connect } from './connect';

const WITH_ORDERS: ExampleChange = {
  nodes: {
    'orders-task': { kind: 'task-definition', name: 'OrdersTask', props: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512 } },
    orders: { kind: 'container', name: 'orders', parent: 'orders-task', props: { image: 'nginx:1.27', portMappings: [{ containerPort: 8080 }] } },
    'orders-service': { kind: 'service', name: 'OrdersService', parent: 'cluster', props: { launchType: 'FARGATE' } },
  },
  edges: { 'runs-orders': { kind: 'runs', from: 'orders-service', to: 'orders-task' } },
};

function drawn(design: Design, from: string, to: string, prefix = 'new'): { readonly design: Design; readonly means: string } {
  const connected = connect(design, from, to, countingIds(prefix));
  if (!connected.ok) throw new Error(connected.error.message);
  const applied = apply(design, connected.value.command);
  if (!applied.ok) throw new Error(applied.error.message);
  return { design: applied.value.design, means: connected.value.means };
}

function refusal(design: Design, from: string, to: string): string | undefined {
  const connected = connect(design, from, to, countingIds('new'));
  return connected.ok ? undefined : connected.error.message;
}

describe('drawing from a service to a service', () => {
  it('lets it call by Service Connect, with all that this needs, as one command that is said before', () => {
    const { design, means } = drawn(fargateExample(WITH_ORDERS), 'service', 'orders-service');
    expect(means).toBe('let its tasks call this service at orders-service:8080 by Service Connect; name port 8080 http, give Cluster a namespace');
    expect(nodesOfKind(design, 'container').find(({ id }) => id === 'orders')?.props.portMappings).toEqual([{ containerPort: 8080, name: 'http' }]);
    expect(nodesOfKind(design, 'service').find(({ id }) => id === 'orders-service')?.props.serviceConnect).toEqual({
      services: [{ portMappingName: 'http', dnsName: 'orders-service' }],
    });
    expect(nodesOfKind(design, 'namespace').map(({ parent, props }) => ({ parent, ...props }))).toEqual([
      { parent: 'cluster', type: 'HTTP', namespaceName: 'local', useForServiceConnect: true },
    ]);
    expect(edgesFrom(design, 'service', 'calls').map(({ to, props }) => ({ to, ...props }))).toEqual([{ to: 'orders-service' }]);
  });

  it('gives a design without errors whose callers are clients and are let in', () => {
    const { design } = drawn(fargateExample(WITH_ORDERS), 'service', 'orders-service');
    expect(validate(design).filter(({ severity }) => severity === 'error')).toEqual([]);
    const { refused, templates } = synthesize(compile(design).plan);
    expect(refused).toBeUndefined();
    const text = JSON.stringify(templates);
    expect(text.match(/"ServiceConnectConfiguration"/g)).toHaveLength(2);
    expect(text).toContain('"DnsName":"orders-service"');
  });

  it('uses the name and the namespace that are there', () => {
    const once = drawn(fargateExample(WITH_ORDERS), 'service', 'orders-service').design;
    const again = drawn(once, 'orders-service', 'service', 'more');
    expect(nodesOfKind(again.design, 'namespace')).toHaveLength(1);
    const edges = Object.fromEntries(Object.entries(once.edges).filter(([, edge]) => edge.kind !== 'calls'));
    const called = drawn({ ...once, edges }, 'service', 'orders-service', 'more');
    expect(called.means).toBe('let its tasks call this service at orders-service:8080');
  });

  it('finds a service that has a name in Cloud Map by that', () => {
    const names = nodeUnion.parse({ id: 'names', kind: 'namespace', name: 'Names', parent: 'cluster', props: { namespaceName: 'shop.local' } });
    const design = fargateExample({
      nodes: {
        ...WITH_ORDERS.nodes,
        'orders-service': { ...WITH_ORDERS.nodes?.['orders-service'], props: { launchType: 'FARGATE', cloudMap: { name: 'orders' } } },
      },
      edges: WITH_ORDERS.edges,
    });
    expect(drawn({ ...design, nodes: { ...design.nodes, names } }, 'service', 'orders-service').means).toBe(
      'let its tasks call this service at orders.shop.local:8080',
    );
  });

  it('opens the port alone where there can be no Service Connect, and says why', () => {
    const design = fargateExample({
      nodes: {
        ...WITH_ORDERS.nodes,
        'orders-task': { kind: 'task-definition', name: 'OrdersTask', props: { launchType: 'EC2', networkMode: 'HOST', memoryMiB: 512 } },
        'orders-service': { kind: 'service', name: 'OrdersService', parent: 'cluster', props: { launchType: 'EC2' } },
      },
      edges: WITH_ORDERS.edges,
    });
    const { means, design: after } = drawn(design, 'service', 'orders-service');
    expect(means).toBe('let its tasks reach port 8080 of this service: no Service Connect, because tasks of OrdersService have network mode host');
    expect(edgesFrom(after, 'service', 'calls').map(({ props }) => props)).toEqual([{ via: 'DIRECT' }]);
  });

  it('says what is missing', () => {
    const { nodes, edges } = WITH_ORDERS;
    expect(refusal(fargateExample({ nodes, edges: {} }), 'service', 'orders-service')).toBe(
      'OrdersService runs no task definition yet. Draw from it to one first.',
    );
    const portless = { ...nodes, orders: { ...nodes?.['orders'], props: { image: 'nginx:1.27' } } };
    expect(refusal(fargateExample({ nodes: portless, edges }), 'service', 'orders-service')).toBe(
      'No container of OrdersService has a port that could be called. Give one a port mapping first.',
    );
    const outside = { ...nodes, 'orders-service': { ...nodes?.['orders-service'], props: { launchType: 'EXTERNAL' } } };
    expect(refusal(fargateExample({ nodes: outside, edges }), 'service', 'orders-service')).toContain('outside of AWS');
  });
});

it('a scheduled task that calls gets a security group of its own', () => {
  const base = fargateExample(WITH_ORDERS);
  const nightly = nodeUnion.parse({ id: 'nightly', kind: 'scheduled-task', name: 'Nightly', parent: 'cluster', props: { schedule: 'rate(1 day)' } });
  const runs = edgeUnion.parse({ id: 'runs-nightly', kind: 'runs', from: 'nightly', to: 'task', props: {} });
  const { design, means } = drawn({ ...base, nodes: { ...base.nodes, nightly }, edges: { ...base.edges, 'runs-nightly': runs } }, 'nightly', 'orders-service');
  expect(means).toBe('let its tasks reach port 8080 of this service; put them into a security group of their own');
  expect(nodesOfKind(design, 'security-group').map(({ name, parent }) => ({ name, parent }))).toEqual([{ name: 'NightlyGroup', parent: 'vpc' }]);
  expect(edgesFrom(design, 'nightly', 'member')).toHaveLength(1);
  expect(validate(design).filter(({ severity, ruleId }) => severity === 'error' && ruleId.startsWith('connect/'))).toEqual([]);
});
