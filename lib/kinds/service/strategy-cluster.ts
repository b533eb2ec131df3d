import type { Graph } from '../graph';
import { groupOf } from '../groups';
import type { Capacity } from '../task-definition/launch-types';
import type { DesignNode } from '../union';

/** Why a service cannot run on its cluster, of which too little is known; nothing when it can. The CDK asks such a cluster for its VPC, and refuses the stack. */
export function clusterProblem(node: DesignNode<'service'>, on: Capacity, graph: Graph): string | undefined {
  const cluster = groupOf(graph, node, 'cluster');
  if (!cluster || on === 'EXTERNAL') return undefined;
  if (cluster.props.source !== 'existing')
    return cluster.props.withoutVpc ? `${cluster.name} is in no VPC, and only services on External instances do without.` : undefined;
  if (!groupOf(graph, cluster, 'vpc'))
    return `The VPC of the existing cluster ${cluster.name} is not known, and only services on External instances do without. Put the cluster into an existing VPC.`;
  if (on === 'EC2' && !node.props.daemon && cluster.props.hasEc2Capacity === false)
    return `The existing cluster ${cluster.name} is said to have no EC2 instances for this service to run on.`;
  return undefined;
}
