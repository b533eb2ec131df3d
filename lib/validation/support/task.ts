import { nodeOfKind, type Graph } from '@/lib/kinds/graph';
import type { DesignNode, Props } from '@/lib/kinds/union';

/** The task definition around a container. */
export function taskAround(container: DesignNode<'container'>, design: Graph): DesignNode<'task-definition'> | undefined {
  return nodeOfKind(design, container.parent, 'task-definition');
}

/** True unless the task definition is for container instances. */
export function onFargate(task: DesignNode<'task-definition'>): boolean {
  return task.props.launchType !== 'EC2';
}

/** True when the task's containers are Windows containers. Task definitions for container instances do not say. */
export function onWindows(task: DesignNode<'task-definition'>): boolean {
  return onFargate(task) && (task.props.operatingSystemFamily ?? 'LINUX') !== 'LINUX';
}

/** The network mode that tasks get: on Fargate always awsvpc, elsewhere bridge unless something else is said. */
export function networkModeOf(task: DesignNode<'task-definition'>): NonNullable<Props<'task-definition'>['networkMode']> {
  return onFargate(task) ? 'AWS_VPC' : (task.props.networkMode ?? 'BRIDGE');
}

/** A network mode the way ECS writes it. */
export function networkModeText(mode: NonNullable<Props<'task-definition'>['networkMode']>): string {
  return mode === 'AWS_VPC' ? 'awsvpc' : mode.toLowerCase();
}
