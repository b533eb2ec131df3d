import { taskDefinitionOf, type Graph } from '../graph';
import type { DesignNode } from '../union';

/** Where a service runs its tasks: as it says, else as its task definition says, else (or when that leaves the choice) on Fargate. */
export function serviceLaunchType(node: DesignNode<'service'>, graph: Graph): 'FARGATE' | 'EC2' {
  if (node.props.launchType) return node.props.launchType;
  return taskDefinitionOf(graph, node.id)?.props.launchType === 'EC2' ? 'EC2' : 'FARGATE';
}
