import { nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { canRunOnFargate } from '@/lib/kinds/task-definition/launch-types';
import type { DesignNode, Props } from '@/lib/kinds/union';

/** The task definition around a container. */
export function taskAround(container: DesignNode<'container'>, design: Graph): DesignNode<'task-definition'> | undefined {
  return nodeOfKind(design, container.parent, 'task-definition');
}

/** True when tasks of the definition can run on Fargate, so that Fargate's limits hold for it. */
export function onFargate(task: DesignNode<'task-definition'>): boolean {
  return canRunOnFargate(task.props);
}

/** True when the task's containers are Windows containers. Task definitions for container instances alone say so only by the network mode nat. */
export function onWindows(task: DesignNode<'task-definition'>): boolean {
  return onFargate(task) ? (task.props.operatingSystemFamily ?? 'LINUX') !== 'LINUX' : task.props.networkMode === 'NAT';
}

/** The network mode that tasks get: on Fargate always awsvpc, elsewhere bridge unless something else is said. */
export function networkModeOf(task: DesignNode<'task-definition'>): NonNullable<Props<'task-definition'>['networkMode']> {
  return onFargate(task) ? 'AWS_VPC' : (task.props.networkMode ?? 'BRIDGE');
}

/** A network mode the way ECS writes it. */
export function networkModeText(mode: NonNullable<Props<'task-definition'>['networkMode']>): string {
  return mode === 'AWS_VPC' ? 'awsvpc' : mode.toLowerCase();
}

/** True when host ports are those of the instance and container ports those of a network behind it. */
export function mapsHostPorts(task: DesignNode<'task-definition'>): boolean {
  const mode = networkModeOf(task);
  return mode === 'BRIDGE' || mode === 'NAT';
}
