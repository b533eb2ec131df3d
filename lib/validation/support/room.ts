import { instanceSize, typesOfFamily, type InstanceSize } from '@/lib/aws/instance-sizes';
import { parseInstanceType } from '@/lib/aws/instance-type';
import { containersOf, isKind, type Graph } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { strategyOf } from '@/lib/kinds/service/strategy';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import type { DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../finding';
import { setFix } from './fixes';
import { groupsOf, typesOf } from './instances';
import { onWindows } from './task';

/** CPU units and memory. */
export interface Room {
  readonly cpu: number;
  readonly memoryMiB: number;
}

/** What an instance that a service may run on has, or may have at most. */
export interface Offer extends Room {
  readonly group: DesignNode<'capacity' | 'managed-instances-capacity-provider'>;
  /** Nothing where ECS chooses the type. */
  readonly type: string | undefined;
}

/**
 * What ECS looks for on an instance before it puts a task there: the size of the task, else what its containers reserve, or
 * are limited to where they reserve none. Windows tasks have no size that counts.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function placementAsk(task: DesignNode<'task-definition'>, design: Graph): Room {
  const containers = containersOf(design, task.id);
  const size = onWindows(task) ? {} : task.props;
  return {
    cpu: size.cpu ?? containers.reduce((sum, { props }) => sum + (props.cpu ?? 0), 0),
    memoryMiB: size.memoryMiB ?? containers.reduce((sum, { props }) => sum + (props.memoryReservationMiB ?? props.memoryLimitMiB ?? 0), 0),
  };
}

/** What a service offers its tasks: each instance type that they may be put on. Nothing when one of them is not known, or there may be others. */
export function offersOf(service: DesignNode<'service'>, design: Graph): readonly Offer[] | undefined {
  if (isExistingService(service)) return undefined;
  const on = serviceLaunchType(service, design);
  if (on === 'MANAGED_INSTANCES')
    return known(strategyOf(service.id, design).flatMap(({ node }) => (isKind(node, 'managed-instances-capacity-provider') ? managedOffers(node) : [])));
  if (on !== 'EC2') return undefined;
  const groups = onlyGroupsOf(service, design);
  return groups && known(groups.flatMap((group) => (typesOf(group).length > 0 ? typesOf(group).map((type) => offer(group, type)) : [undefined])));
}

/** The groups of instances on which tasks of a service may be put, when these are all: an existing cluster may have others. */
export function onlyGroupsOf(service: DesignNode<'service'>, design: Graph): readonly DesignNode<'capacity'>[] | undefined {
  if (isExistingService(service) || serviceLaunchType(service, design) !== 'EC2') return undefined;
  const named = strategyOf(service.id, design).length > 0;
  const groups = groupsOf(service, design);
  return groups.length > 0 && (named || groupOf(design, service, 'cluster')?.props.source !== 'existing') ? groups : undefined;
}

/** True when a task is no larger than a room, both ways. */
export function fits(ask: Room, room: Room): boolean {
  return ask.cpu <= room.cpu && ask.memoryMiB <= room.memoryMiB;
}

/**
 * What tasks can get of the memory of an instance at most: the system takes some before ECS sees it. Of the 8,192 MiB of an
 * m4.large 7,985 are left.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html
 */
export function memoryLeft(memoryMiB: number): number {
  return Math.floor((memoryMiB * 7985) / 8192);
}

/** A room in words: `2 vCPU and 8 GB`. */
export function roomText({ cpu, memoryMiB }: Room): string {
  return [...(cpu > 0 && cpu < Infinity ? [cpuText(cpu)] : []), ...(memoryMiB > 0 && memoryMiB < Infinity ? [memoryText(memoryMiB)] : [])].join(' and ');
}

/** Gives a group the smallest type of its family on which a task surely has room; one fix for each group that has one type, and whose family has one such. */
export function largerTypeFixes(offers: readonly Offer[], ask: Room, also: (type: string) => boolean = () => true): readonly Fix[] {
  return [...new Set(offers.map(({ group }) => group))].flatMap((group) => {
    const [type, ...others] = isKind(group, 'capacity') ? typesOf(group) : [];
    if (type === undefined || others.length > 0 || !isKind(group, 'capacity') || group.props.instanceType !== type) return [];
    const larger = typesOfFamily(parseInstanceType(type)?.family ?? '').find(
      (it) => fits(ask, { cpu: units(it), memoryMiB: memoryLeft(it.memoryMiB) }) && also(it.type),
    );
    if (!larger) return [];
    const several = new Set(offers.map((it) => it.group)).size > 1;
    return [setFix(`Use ${larger.type}${several ? ` in ${group.name}` : ''}`, group.id, ['instanceType'], larger.type)];
  });
}

function offer(group: DesignNode<'capacity'>, type: string): Offer | undefined {
  const size = instanceSize(type);
  return size && { group, type, cpu: units(size), memoryMiB: size.memoryMiB };
}

/** The types that a provider may choose from where it names them all, else the most that it allows. */
function managedOffers(group: DesignNode<'managed-instances-capacity-provider'>): readonly (Offer | undefined)[] {
  const { vCpuCountMax = Infinity, memoryMaxMiB = Infinity, allowedInstanceTypes = [] } = group.props.instanceRequirements ?? {};
  const most = { group, type: undefined, cpu: vCpuCountMax * 1024, memoryMiB: memoryMaxMiB };
  const types = allowedInstanceTypes.map((type) => ({ type, size: instanceSize(type) }));
  if (types.length === 0 || types.some((it) => !it.size)) return [most];
  return types.flatMap(({ type, size }) => {
    const room = size && { group, type, cpu: units(size), memoryMiB: size.memoryMiB };
    return room && fits(room, most) ? [room] : [];
  });
}

function known(offers: readonly (Offer | undefined)[]): readonly Offer[] | undefined {
  const all = offers.filter((it) => it !== undefined);
  return all.length > 0 && all.length === offers.length ? all : undefined;
}

function units({ vCpus }: InstanceSize): number {
  return vCpus * 1024;
}
