import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { applicable, whyNot } from '@/lib/kinds/task-definition/applies';
import { canRunOnFargate } from '@/lib/kinds/task-definition/launch-types';
import { networkModeOf as networkModeOfProps } from '@/lib/kinds/task-definition/network-mode';
import { askOf, isWindows, smallestFargateSize } from '@/lib/kinds/task-definition/ask';
import type { DesignNode, Props } from '@/lib/kinds/union';
import type { Fix } from '../finding';
import { setFix, togetherFix } from './fixes';

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
  if (whyNot('operatingSystemFamily', props) !== undefined) return props.networkMode === 'NAT';
  return (applicable(props).operatingSystemFamily ?? 'LINUX') !== 'LINUX';
}

/** The network mode that tasks get, whatever is left over from elsewhere. */
export function networkModeOf({ props }: DesignNode<'task-definition'>): NonNullable<Props<'task-definition'>['networkMode']> {
  return networkModeOfProps(props);
}

/** Gives a task on Fargate the smallest size that fits its containers; nothing when Fargate has none so large. */
export function fittingSizeFixes(task: DesignNode<'task-definition'>, design: Graph): readonly Fix[] {
  const ask = askOf(task, design);
  const has = { cpu: task.props.cpu ?? FARGATE_DEFAULT.cpu, memoryMiB: task.props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB };
  // What fits in one way already is not made smaller.
  const size = smallestFargateSize({ cpu: Math.max(ask.cpu, has.cpu), memoryMiB: Math.max(ask.memoryMiB, has.memoryMiB) }, isWindows(task));
  if (!size || !onFargate(task)) return [];
  const fixes = [setFix('', task.id, ['cpu'], size.cpu), setFix('', task.id, ['memoryMiB'], size.memoryMiB)];
  return [togetherFix(`Use ${cpuText(size.cpu)}, ${memoryText(size.memoryMiB)}`, ...fixes)];
}

/** True when host ports are those of the instance and container ports those of a network behind it. */
export function mapsHostPorts(task: DesignNode<'task-definition'>): boolean {
  const mode = networkModeOf(task);
  return mode === 'BRIDGE' || mode === 'NAT';
}
