import { emptyDesign, type Design } from '@/lib/document/design';
import { edgeUnion, nodeUnion } from '@/lib/kinds/union';
import { fargateExample, type ExampleChange } from './example';

/** A correct design of so many services, each with a load balancer of its own, on one cluster. */
export function manyServicesExample(count: number): Design {
  const { nodes, edges } = fargateExample();
  const shared = new Set(['vpc', 'cluster']);
  const each = Array.from({ length: count }, (_, index) => {
    const named = (id: string | undefined): string | undefined => (id === undefined || shared.has(id) ? id : `${id}${index}`);
    return {
      nodes: Object.values(nodes)
        .filter(({ id }) => !shared.has(id))
        .map((node) =>
          nodeUnion.parse({
            ...node,
            id: named(node.id),
            name: ['web', 'Http', 'Https'].includes(node.name) ? node.name : `${node.name}${index}`,
            ...(node.parent === undefined ? {} : { parent: named(node.parent) }),
          }),
        ),
      edges: Object.values(edges).map((edge) => edgeUnion.parse({ ...edge, id: named(edge.id), from: named(edge.from), to: named(edge.to) })),
    };
  });
  const all = [...Object.values(nodes).filter(({ id }) => shared.has(id)), ...each.flatMap((it) => it.nodes)];
  return {
    ...emptyDesign('Many services'),
    nodes: Object.fromEntries(all.map((node) => [node.id, node])),
    edges: Object.fromEntries(each.flatMap((it) => it.edges).map((edge) => [edge.id, edge])),
  };
}

/**
 * The example of one Fargate service in a stack of its own, changed as said. Ids beside those of {@link fargateExample}: the
 * stacks `network`, which holds VPC and cluster, and `services`; edges `on-cluster` and `in-vpc`.
 */
export function stacksExample(change: ExampleChange = {}): Design {
  return fargateExample({
    nodes: {
      ...change.nodes,
      network: { kind: 'stack', name: 'Network', props: {}, ...change.nodes?.['network'] },
      services: { kind: 'stack', name: 'Services', props: {}, ...change.nodes?.['services'] },
      vpc: { parent: 'network', ...change.nodes?.['vpc'] },
      lb: { parent: 'services', ...change.nodes?.['lb'] },
      task: { parent: 'services', ...change.nodes?.['task'] },
      service: { parent: 'services', ...change.nodes?.['service'] },
    },
    edges: {
      'on-cluster': { kind: 'placed-in', from: 'service', to: 'cluster', props: {} },
      'in-vpc': { kind: 'placed-in', from: 'lb', to: 'vpc', props: {} },
      ...change.edges,
    },
  });
}
