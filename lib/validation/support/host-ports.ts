import { compareSiblings, containersOf, isKind, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { groupOf, membersOf } from '@/lib/kinds/groups';
import type { DesignNode } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../finding';
import { moreInstancesFixes, mostInstances, tasksOf } from './demand';
import { clearFix } from './fixes';
import { onlyGroupsOf } from './room';
import { mapsHostPorts, networkModeOf } from './task';

/** A port of the instance that each task of a definition takes, so that no second task that takes it can be on the same instance. */
export interface HostPort {
  /** `8080/tcp`. */
  readonly key: string;
  readonly container: DesignNode<'container'>;
  readonly path: Path;
}

/** Services whose tasks cannot share instances, and how many instances there may be for them. */
export interface Crowd {
  /** What they cannot share; nothing when it is the service's own wish that each task has an instance of its own. */
  readonly port: HostPort | undefined;
  /** All of them that are no daemons, the service itself among them. */
  readonly services: readonly DesignNode<'service'>[];
  /** Daemons that take the port on each instance of their groups: none with placement constraints, which may keep to other instances. */
  readonly daemons: readonly DesignNode<'service'>[];
  /** Tasks that these services want, together. */
  readonly tasks: number;
  readonly groups: readonly DesignNode<'capacity'>[];
  /** The most instances that these groups can have, without those on which a daemon has the port. */
  readonly instances: number;
}

/** The ports of the instance that each task of a definition takes. */
export function hostPortsOf(task: DesignNode<'task-definition'>, design: Graph): readonly HostPort[] {
  const host = networkModeOf(task) === 'HOST';
  if (!host && !mapsHostPorts(task)) return [];
  return containersOf(design, task.id).flatMap((container) =>
    (container.props.portMappings ?? []).flatMap((mapping, index) => {
      const port = host ? (mapping.hostPort ?? mapping.containerPort) : mapping.hostPort;
      if (!port || mapping.containerPortRange) return [];
      return [{ key: `${port}/${mapping.protocol ?? 'tcp'}`, container, path: ['portMappings', index, 'hostPort'] }];
    }),
  );
}

/**
 * Why tasks of a service need instances of their own, and with whose tasks they cannot share them: once for each port, and
 * once where the service wants it so. Nothing where other instances may be about.
 */
export function crowdsOf(service: DesignNode<'service'>, design: Graph): readonly Crowd[] {
  const task = taskDefinitionOf(design, service.id);
  const own = task ? hostPortsOf(task, design) : [];
  const apart = !service.props.daemon && service.props.placementConstraints?.some((it) => it.type === 'DISTINCT_INSTANCES') === true;
  // Most services share their instances with anybody: nothing else is looked at for them.
  const groups = own.length > 0 || apart ? onlyGroupsOf(service, design) : undefined;
  if (!groups) return [];
  const of = (other: DesignNode<'service'>): readonly DesignNode<'capacity'>[] => onlyGroupsOf(other, design) ?? [];
  const neighbours = own.length > 0 ? neighboursOf(service, design) : [];
  const ports = own.map((port): Crowd => {
    const sharing = neighbours.filter((it) => takes(it, port.key, design));
    const daemons = sharing.filter((it) => it !== service && isEverywhere(it, design) && of(it).some((group) => groups.includes(group)));
    // Who can use no other instances than this service can. Those who can use all of these come last.
    const inside = sharing.filter((it) => !it.props.daemon && of(it).length > 0 && of(it).every((group) => groups.includes(group)));
    const services = [...inside.filter((it) => of(it).length < groups.length), ...inside.filter((it) => of(it).length === groups.length)];
    const taken = new Set(daemons.flatMap(of));
    const free = groups.filter((it) => !taken.has(it));
    return crowd(port, services, daemons, groups, free);
  });
  return [...ports, ...(apart ? [crowd(undefined, [service], [], groups, groups)] : [])];
}

/** Why each task needs an instance of its own, after "each": `takes port 80/tcp of its instance (container web), so …`. */
export function crowdText({ port }: Crowd): string {
  return port
    ? `takes port ${port.key} of its instance (container ${port.container.name}), so each needs an instance of its own`
    : 'is to have an instance of its own, as a placement constraint says';
}

/** Lets there be so many instances, where one group has them all and no daemon their port. */
export function roomierFixes({ groups, daemons }: Crowd, wanted: number): readonly Fix[] {
  return daemons.length > 0 ? [] : moreInstancesFixes(groups, wanted);
}

/** Lets ECS choose another port of the instance for each task, where that can be. */
export function freePortFixes(port: HostPort | undefined, design: Graph): readonly Fix[] {
  const task = port && design.nodes[port.container.parent ?? ''];
  return port && task && isKind(task, 'task-definition') && mapsHostPorts(task) ? [clearFix('Let ECS choose the host port', port.container.id, port.path)] : [];
}

function crowd(
  port: HostPort | undefined,
  services: readonly DesignNode<'service'>[],
  daemons: readonly DesignNode<'service'>[],
  groups: readonly DesignNode<'capacity'>[],
  free: readonly DesignNode<'capacity'>[],
): Crowd {
  const sum = <T>(all: readonly T[], of: (it: T) => number): number => all.reduce((total, it) => total + of(it), 0);
  return { port, services, daemons, tasks: sum(services, tasksOf), groups, instances: sum(free, mostInstances) };
}

/** The services of the same cluster, this one among them. */
function neighboursOf(service: DesignNode<'service'>, design: Graph): readonly DesignNode<'service'>[] {
  const cluster = groupOf(design, service, 'cluster');
  return (cluster ? membersOf(design, cluster.id) : [service]).filter((it) => isKind(it, 'service')).sort(compareSiblings);
}

/** True for a daemon that no placement constraint keeps from some of its instances. */
function isEverywhere({ id, props }: DesignNode<'service'>, design: Graph): boolean {
  const kept = props.placementConstraints?.length || taskDefinitionOf(design, id)?.props.placementConstraints?.length;
  return props.daemon === true && !kept;
}

function takes(service: DesignNode<'service'>, key: string, design: Graph): boolean {
  const task = taskDefinitionOf(design, service.id);
  return task !== undefined && hostPortsOf(task, design).some((it) => it.key === key);
}
