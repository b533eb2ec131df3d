import { taskDefinitionOf, type Graph } from '../graph';
import { capacitiesOf, type Capacity } from '../task-definition/launch-types';
import type { DesignNode } from '../union';

/** Where a service runs its tasks: as it says, else as its task definition says, else (or when that leaves the choice) on Fargate before EC2. */
export function serviceLaunchType(node: DesignNode<'service'>, graph: Graph): Capacity {
  const { launchType } = node.props;
  if (launchType) return launchType;
  const task = taskDefinitionOf(graph, node.id);
  return (task && capacitiesOf(task.props)[0]) ?? 'FARGATE';
}
