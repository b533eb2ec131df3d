import { taskDefinitionOf, type Graph } from '../graph';
import { groupOf } from '../groups';
import { networkModeOf } from '../task-definition/network-mode';
import { canRunOnInstances } from '../task-definition/launch-types';
import type { DesignNode, Props } from '../union';

type ScheduledTask = DesignNode<'scheduled-task'>;

/** Where an event's tasks run: as it says, else on EC2 when their definition can, else on Fargate. @see aws_events_targets.EcsTaskProps.launchType */
export function scheduledLaunchType({ id, props }: ScheduledTask, graph: Graph): NonNullable<Props<'scheduled-task'>['launchType']> {
  if (props.launchType) return props.launchType;
  const task = taskDefinitionOf(graph, id);
  return task && canRunOnInstances(task.props) ? 'EC2' : 'FARGATE';
}

/** True when each of its tasks has a network interface of its own. */
export function hasTaskInterface({ id }: ScheduledTask, graph: Graph): boolean {
  const task = taskDefinitionOf(graph, id);
  return task !== undefined && networkModeOf(task.props) === 'AWS_VPC';
}

/** True when it chooses its subnets otherwise than by their type. */
export function choosesOtherSubnets({ props }: ScheduledTask): boolean {
  return Boolean(props.subnetGroup || props.subnetIds?.length || props.subnetZones?.length || props.oneSubnetPerZone);
}

/** True when its tasks are given public IP addresses: as it says, else in public subnets. */
export function hasPublicIp({ props }: ScheduledTask): boolean {
  return props.assignPublicIp ?? props.subnetType === 'PUBLIC';
}

/** True for a cluster of which the CDK knows no VPC. */
export function clusterHasNoVpc(cluster: DesignNode<'cluster'>, graph: Graph): boolean {
  return cluster.props.withoutVpc === true || (cluster.props.source === 'existing' && groupOf(graph, cluster, 'vpc') === undefined);
}
