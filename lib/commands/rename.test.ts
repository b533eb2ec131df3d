import { expect, test } from 'vitest';
import { emptyDesign, type Design } from '@/lib/document/design';
import { edgeUnion, nodeUnion } from '@/lib/kinds/union';
import { apply } from './apply';

const design: Design = {
  ...emptyDesign('Names'),
  nodes: Object.fromEntries(
    [
      { id: 'task', kind: 'task-definition', name: 'Task', props: { proxyConfiguration: { containerName: 'envoy', ignoredUid: 1337 } } },
      { id: 'other', kind: 'task-definition', name: 'Other', props: { proxyConfiguration: { containerName: 'envoy' } } },
      { id: 'envoy', kind: 'container', name: 'envoy', parent: 'task', props: {} },
      { id: 'app', kind: 'container', name: 'app', parent: 'task', props: {} },
      { id: 'cluster', kind: 'cluster', name: 'Cluster', props: {} },
      { id: 'service', kind: 'service', name: 'Service', parent: 'cluster', props: {} },
      { id: 'vpc', kind: 'vpc', name: 'Vpc', props: {} },
      { id: 'balancer', kind: 'load-balancer', name: 'Balancer', parent: 'vpc', props: {} },
      { id: 'listener', kind: 'listener', name: 'Listener', parent: 'balancer', props: {} },
    ].map((node) => [node.id, nodeUnion.parse(node)]),
  ),
  edges: Object.fromEntries(
    [
      { id: 'runs', kind: 'runs', from: 'service', to: 'task', props: {} },
      { id: 'target', kind: 'target', from: 'listener', to: 'service', props: { containerName: 'app' } },
    ].map((edge) => [edge.id, edgeUnion.parse(edge)]),
  ),
};

test('the proxy of a task follows the name of its container, and no other task does', () => {
  const renamed = rename('envoy', 'proxy');
  expect(renamed.nodes['task']?.props).toEqual({ proxyConfiguration: { containerName: 'proxy', ignoredUid: 1337 } });
  expect(renamed.nodes['other']).toBe(design.nodes['other']);
  expect(renamed.edges).toEqual(design.edges);
});

test('targets follow the name of their container, and the proxy of another one stays', () => {
  const renamed = rename('app', 'web');
  expect(renamed.edges['target']?.props).toEqual({ containerName: 'web' });
  expect(renamed.nodes['task']).toBe(design.nodes['task']);
});

function rename(id: string, name: string): Design {
  const applied = apply(design, { type: 'rename', id, name });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.design;
}
