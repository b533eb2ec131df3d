import { nodeOfKind } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { providerExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

/** A service runs on capacity of its own cluster. */
export const elsewhere = defineRule({
  id: 'strategy/elsewhere',
  severity: 'error',
  title: 'A service runs on capacity of its own cluster',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html',
  on: 'edge:runs-on',
  check: ({ from, to }, design) => {
    const service = nodeOfKind(design, from, 'service');
    const provider = design.nodes[to];
    const cluster = service && groupOf(design, service, 'cluster');
    if (!service || !provider || !cluster || provider.parent === cluster.id) return [];
    return [{ path: [], name: service.name, provider: provider.name, cluster: cluster.name }];
  },
  message: ({ name, provider, cluster }) =>
    `Service ${name} is on cluster ${cluster}, and ${provider} is capacity of another one; use capacity of ${cluster}, or move the service.`,
  fixes: (_match, { id }) => [removeFix('Take the line away', id)],
  examples: () => ({
    ok: [providerExample()],
    bad: [
      providerExample({
        nodes: {
          other: { kind: 'cluster', name: 'Other', parent: 'vpc', props: { containerInsights: 'ENABLED' } },
          far: {
            kind: 'capacity',
            name: 'Far',
            parent: 'other',
            props: { as: 'CAPACITY_PROVIDER', instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023', minCapacity: 1, maxCapacity: 2 },
          },
        },
        edges: { 'runs-on': { to: 'far' } },
      }),
    ],
  }),
});
