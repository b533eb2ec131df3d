import { taskDefinitionOf, type Graph } from '../graph';
import type { DesignNode } from '../union';

/** Where a service runs its tasks: as it says, else as its task definition says, else on Fargate. */
export function serviceLaunchType(node: DesignNode<'service'>, graph: Graph): 'FARGATE' | 'EC2' {
  return node.props.launchType ?? taskDefinitionOf(graph, node.id)?.props.launchType ?? 'FARGATE';
}
