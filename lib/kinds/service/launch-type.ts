import { taskDefinitionOf, type Graph } from '../graph';
import { capacitiesOf, type Capacity } from '../task-definition/launch-types';
import type { DesignNode } from '../union';
import { strategyFamily } from './strategy';

/** Where a service runs its tasks: as its capacity says, else as it says itself, else as its task definition says, else (or when that leaves the choice) on Fargate before EC2. */
export function serviceLaunchType(node: DesignNode<'service'>, graph: Graph): Capacity {
  const family = strategyFamily(node.id, graph);
  if (family) return family;
  const { launchType } = node.props;
  if (launchType) return launchType;
  const task = taskDefinitionOf(graph, node.id);
  return (task && capacitiesOf(task.props)[0]) ?? 'FARGATE';
}
