import { portRangeOf } from '../../container/port-range';
import { containersOf, defaultContainerOf, taskDefinitionOf, type Graph } from '../../graph';
import { networkModeOf } from '../../task-definition/network-mode';
import type { DesignNode, Props } from '../../union';

type PortMapping = NonNullable<Props<'container'>['portMappings']>[number];

/** A port of a task: which mapping of which of its containers. */
export interface TaskPort {
  readonly container: DesignNode<'container'>;
  readonly mapping: PortMapping;
  /** Where the mapping is in the container's list. */
  readonly index: number;
}

/** Ports that are let through: one, or all between two. */
export interface PortSpan {
  readonly protocol: 'tcp' | 'udp';
  readonly first: number;
  readonly last: number;
}

/**
 * Where ports are that Docker or the proxy of Service Connect chooses on an instance.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export const EPHEMERAL = { first: 32768, last: 65535 } as const;

/** The ports of the tasks of a service: those of its first essential container first. */
export function portsOfService(graph: Graph, service: string): TaskPort[] {
  const task = taskDefinitionOf(graph, service);
  if (!task) return [];
  const usual = defaultContainerOf(graph, task.id);
  const containers = [...new Set([...(usual ? [usual] : []), ...containersOf(graph, task.id)])];
  return containers.flatMap((container) => (container.props.portMappings ?? []).map((mapping, index) => ({ container, mapping, index })));
}

/** The port of a service's tasks that has a name. */
export function portNamed(graph: Graph, service: string, name: string | undefined): TaskPort | undefined {
  return name ? portsOfService(graph, service).find(({ mapping }) => mapping.name === name) : undefined;
}

/** The first port of the container that takes a service's traffic unless something else is said. */
export function usualPort(graph: Graph, service: string): TaskPort | undefined {
  const ports = portsOfService(graph, service);
  return ports.find(({ mapping }) => mapping.containerPort !== undefined || mapping.containerPortRange) ?? ports[0];
}

/** Where a port of a task is reached from outside: its own port where tasks have a network interface or their instance's, else one of the instance. */
export function reachedAt(graph: Graph, service: string, { mapping }: TaskPort): PortSpan | undefined {
  const protocol = mapping.protocol ?? 'tcp';
  const task = taskDefinitionOf(graph, service);
  const mode = task && networkModeOf(task.props);
  if (mode === 'NONE') return undefined;
  if (mode === 'BRIDGE' || mode === 'NAT') return mapping.hostPort ? { protocol, first: mapping.hostPort, last: mapping.hostPort } : { protocol, ...EPHEMERAL };
  if (mapping.containerPortRange) {
    const range = portRangeOf(mapping.containerPortRange);
    return range && { protocol, ...range };
  }
  return mapping.containerPort === undefined ? undefined : { protocol, first: mapping.containerPort, last: mapping.containerPort };
}
