import { nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { whyNot } from '@/lib/kinds/task-definition/applies';
import { canRunOnFargate } from '@/lib/kinds/task-definition/launch-types';
import { networkModeOf as networkModeOfProps } from '@/lib/kinds/task-definition/network-mode';
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
export function onWindows({ props }: DesignNode<'task-definition'>): boolean {
  return whyNot('operatingSystemFamily', props) === undefined ? (props.operatingSystemFamily ?? 'LINUX') !== 'LINUX' : props.networkMode === 'NAT';
}

/** The network mode that tasks get, whatever is left over from elsewhere. */
export function networkModeOf({ props }: DesignNode<'task-definition'>): NonNullable<Props<'task-definition'>['networkMode']> {
  return networkModeOfProps(props);
}

/** True when host ports are those of the instance and container ports those of a network behind it. */
export function mapsHostPorts(task: DesignNode<'task-definition'>): boolean {
  const mode = networkModeOf(task);
  return mode === 'BRIDGE' || mode === 'NAT';
}
