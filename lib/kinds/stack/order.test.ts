import { describe, expect, it } from 'vitest';
import type { Design } from '@/lib/document/design';
import { stacksExample } from '@/lib/validation/stack-example';
import { OWN_STACK } from './links';
import { stackOrder } from './order';

const names = (design: Design): string[] => stackOrder(design).stacks.map((id) => (id === OWN_STACK ? 'own' : (design.nodes[id]?.name ?? id)));

describe('the order of stacks', () => {
  it('puts each after those that it needs, else the design’s own first and the others by name', () => {
    expect(names(stacksExample())).toEqual(['own', 'Network', 'Services']);
    expect(names(stacksExample({ nodes: { network: { name: 'Zone' } } }))).toEqual(['own', 'Zone', 'Services']);
    expect(names(stacksExample({ nodes: { task: { parent: null }, spare: { kind: 'stack', name: 'A', props: {} } } }))).toEqual([
      'own',
      'A',
      'Network',
      'Services',
    ]);
  });

  it('puts the design’s own where it is needed', () => {
    const key = { kind: 'secret' as const, name: 'Key', parent: 'services', props: {} };
    const design = stacksExample({
      nodes: { task: { parent: null }, service: { parent: 'services' }, key },
      edges: { reads: { kind: 'uses-secret', from: 'web', to: 'key', props: {} } },
    });
    // The service runs the task of the own stack, and that uses a secret of the service's stack.
    expect(stackOrder(design).circles).toHaveLength(1);
  });

  it('tells which edge makes two stacks need one another, and which ones are against it', () => {
    const design = stacksExample({
      nodes: { role: { kind: 'role', name: 'Starter', parent: 'network', props: {} } },
      edges: { starts: { kind: 'may-run', from: 'role', to: 'task', props: {} } },
    });
    const [circle, ...others] = stackOrder(design).circles;
    expect(others).toEqual([]);
    expect(circle?.link).toMatchObject({ edge: 'starts', from: 'network', to: 'services' });
    expect(circle?.against.map(({ edge }) => edge)).toEqual(['in-vpc']);
  });

  it('knows what the CDK makes elsewhere: the policies of a role, the rules of a security group, the key of a secret', () => {
    const secret = { kind: 'secret' as const, name: 'Password', parent: 'network', props: {} };
    const reads = { kind: 'uses-secret' as const, from: 'web', to: 'password', props: {} };
    expect(stackOrder(stacksExample({ nodes: { password: secret }, edges: { reads } })).circles).toEqual([]);
    const key = { kind: 'kms-key' as const, name: 'Key', parent: 'network', props: {} };
    const encrypted = { kind: 'encrypted-with' as const, from: 'password', to: 'key', props: {} };
    expect(stackOrder(stacksExample({ nodes: { password: secret, key }, edges: { reads, encrypted } })).circles).not.toEqual([]);
    const role = { kind: 'role' as const, name: 'TaskRole', parent: 'network', props: {} };
    const own = { kind: 'bucket' as const, name: 'Uploads', parent: 'services', props: {} };
    const acts = { kind: 'has-role' as const, from: 'task', to: 'role', props: {} };
    const uses = { kind: 'grants' as const, from: 'task', to: 'own', props: {} };
    // What the task needs of the role is a policy in its own stack.
    expect(stackOrder(stacksExample({ nodes: { role, own }, edges: { acts, uses } })).circles).toEqual([]);
    const group = { kind: 'security-group' as const, name: 'Group', parent: 'vpc', props: {} };
    const member = { kind: 'member' as const, from: 'service', to: 'group', props: {} };
    // The group of the network's stack would know that of the load balancer.
    expect(stackOrder(stacksExample({ nodes: { group }, edges: { member } })).circles).not.toEqual([]);
  });

  it('makes a listener know the target groups of what no rule takes, and services wait for the listener', () => {
    const balancer = { kind: 'load-balancer' as const, name: 'Balancer', parent: 'vpc', props: {} };
    const listener = { kind: 'listener' as const, name: 'Web', parent: 'balancer', props: {} };
    const other = { kind: 'target-group' as const, name: 'Targets', parent: 'services', props: {} };
    const forward = (props: Readonly<Record<string, unknown>>) => ({ sends: { kind: 'forwards' as const, from: 'listener', to: 'other', props } });
    const at = (props: Readonly<Record<string, unknown>>) =>
      stackOrder(
        stacksExample({ nodes: { balancer, listener, other }, edges: { ...forward(props), near: { kind: 'placed-in', from: 'other', to: 'vpc', props: {} } } }),
      );
    expect(at({ pathPatterns: ['/a'], priority: 1 }).circles).toEqual([]);
    expect(at({}).circles.map(({ link }) => link.edge)).toEqual(['sends']);
  });

  it('leaves both orders open to rules that let one call another', () => {
    const files = { kind: 'file-system' as const, name: 'Files', parent: 'vpc', props: {} };
    const reaches = { kind: 'reaches' as const, from: 'service', to: 'files', props: {} };
    const { circles, isLater } = stackOrder(stacksExample({ nodes: { files }, edges: { reaches } }));
    expect(circles).toEqual([]);
    expect([isLater('service', 'files'), isLater('files', 'service'), isLater('vpc', 'files')]).toEqual([true, false, false]);
  });
});
