import { edgesFrom, taskDefinitionOf, type Graph } from '../graph';
import { groupOf } from '../groups';
import { hasTaskInterface } from '../scheduled-task/launch';
import { canRunOnFargate } from '../task-definition/launch-types';
import { networkModeOf } from '../task-definition/network-mode';
import type { DesignNode } from '../union';

/**
 * The nodes by whose security group others know a node in the network: the groups that it is put into, or itself. Of a
 * service whose tasks share the network of their instances these are the cluster's capacities.
 */
export function networkNodesOf(graph: Graph, node: DesignNode): readonly string[] {
  const groups = edgesFrom(graph, node.id, 'member').map((edge) => edge.to);
  if (node.kind === 'scheduled-task' && !hasTaskInterface(node, graph)) return [groupOf(graph, node, 'cluster')?.id ?? node.id];
  if (node.kind === 'service') {
    const task = taskDefinitionOf(graph, node.id);
    if (task && !canRunOnFargate(task.props) && networkModeOf(task.props) !== 'AWS_VPC') {
      const cluster = groupOf(graph, node, 'cluster');
      return cluster ? [cluster.id] : [node.id];
    }
  }
  return groups.length > 0 ? groups : [node.id];
}
