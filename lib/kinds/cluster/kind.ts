import { construct, member } from '@/lib/plan/build';
import type { KindDefinition } from '../definition';
import { childrenOf } from '../graph';
import { making } from '../plan-context';
import { vpcOf } from '../vpc/of';

/** A place for services and their capacity. */
export const cluster: KindDefinition<'cluster'> = {
  kind: 'cluster',
  label: 'Cluster',
  description: 'Holds services and the capacity that they run on.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'Cluster',
  defaults: {},
  construct: () => 'aws_ecs.Cluster',
  resource: () => 'aws_ecs.CfnCluster',
  facts: ({ id, props }, graph) => {
    const capacities = childrenOf(graph, id).filter((child) => child.kind === 'capacity').length;
    const insights = props.containerInsights === 'ENABLED' ? ['insights'] : props.containerInsights === 'ENHANCED' ? ['enhanced insights'] : [];
    return [capacities > 0 ? `${capacities} ${capacities === 1 ? 'capacity' : 'capacities'}` : 'Fargate', ...insights].join(' · ');
  },
  plan: (node, context) => [
    making(
      node,
      construct('aws_ecs.Cluster', node.name, {
        vpc: vpcOf(node, context),
        clusterName: node.props.clusterName,
        containerInsightsV2: node.props.containerInsights === undefined ? undefined : member('aws_ecs.ContainerInsights', node.props.containerInsights),
        enableFargateCapacityProviders: node.props.enableFargateCapacityProviders,
      }),
    ),
  ],
};
