import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { childrenOf } from '../graph';
import { finishCluster, planCluster } from './plan';

/** A place for services and their capacity. */
export const cluster: KindDefinition<'cluster'> = {
  kind: 'cluster',
  label: 'Cluster',
  description: 'Holds services and the capacity that they run on.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'Cluster',
  defaults: {},
  construct: ({ props }) => (props.withoutVpc && props.source !== 'existing' ? 'aws_ecs.CfnCluster' : 'aws_ecs.Cluster'),
  resource: ({ props }) => (props.source === 'existing' || props.withoutVpc ? undefined : 'aws_ecs.CfnCluster'),
  facts: ({ id, props }, graph) => {
    const reference = existing(props, props.clusterArn?.split('/').at(-1) || props.clusterName);
    if (reference !== undefined) return reference;
    const inside = childrenOf(graph, id);
    const groups = inside.filter((child) => child.kind === 'capacity').length;
    const capacity = [
      ...(groups > 0 ? [`${groups} ${groups === 1 ? 'capacity' : 'capacities'}`] : []),
      ...(inside.some((child) => child.kind === 'managed-instances-capacity-provider') ? ['managed instances'] : []),
      ...(inside.some((child) => child.kind === 'fargate-capacity-provider' && child.props.provider === 'FARGATE_SPOT') ? ['Fargate Spot'] : []),
    ];
    const insights = props.containerInsights === 'ENABLED' ? ['insights'] : props.containerInsights === 'ENHANCED' ? ['enhanced insights'] : [];
    return [...(capacity.length > 0 ? capacity : [props.withoutVpc ? 'in no VPC' : 'Fargate']), ...insights].join(' · ');
  },
  plan: planCluster,
  finish: finishCluster,
};
