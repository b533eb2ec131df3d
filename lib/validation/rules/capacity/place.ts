import { nodeOfKind, nodesById } from '@/lib/kinds/graph';
import { isProviderNode } from '@/lib/kinds/cluster/default-strategy';
import { providerExample, spotExample } from './examples';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

/** Capacity is in a cluster that this design makes. */
export const place = defineRule({
  id: 'capacity/place',
  severity: 'error',
  title: 'Capacity is added to clusters that the design makes, in a VPC',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.ICluster.html',
  on: 'design',
  check: (design) =>
    nodesById(design).flatMap((node) => {
      const cluster = isProviderNode(node) ? nodeOfKind(design, node.parent, 'cluster') : undefined;
      // Fargate is everywhere: it is only named there.
      if (!cluster || (cluster.props.source === 'existing' && node.kind === 'fargate-capacity-provider')) return [];
      if (cluster.props.source !== 'existing' && !cluster.props.withoutVpc) return [];
      return [{ path: [], elementId: node.id, name: node.name, cluster: cluster.name, existing: cluster.props.source === 'existing' }];
    }),
  message: ({ name, cluster, existing }) =>
    existing
      ? `${name} is in cluster ${cluster}, which is there already: the CDK adds no capacity to such a cluster. Take it out; what the cluster has can be used without it.`
      : `${name} is in cluster ${cluster}, which is in no VPC: there is no network for it. Take it out, or put the cluster into a VPC.`,
  fixes: ({ elementId, name }) => [removeFix(`Take ${name} out`, elementId)],
  examples: () => ({
    ok: [providerExample(), spotExample()],
    bad: [
      spotExample({
        nodes: {
          alone: { kind: 'cluster', name: 'Alone', props: { withoutVpc: true, containerInsights: 'ENABLED' } },
          extra: { kind: 'fargate-capacity-provider', name: 'Extra', parent: 'alone', props: { provider: 'FARGATE_SPOT' } },
        },
      }),
    ],
  }),
});
