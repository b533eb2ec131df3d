import { instanceSize, typesOfFamily, type InstanceSize } from '@/lib/aws/instance-sizes';
import { parseInstanceType } from '@/lib/aws/instance-type';
import { containersOf, isKind, type Graph } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { strategyOf } from '@/lib/kinds/service/strategy';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { scheduledLaunchType } from '@/lib/kinds/scheduled-task/launch';
import type { DesignNode, Props } from '@/lib/kinds/union';
import type { Fix } from '../finding';
import { setFix } from './fixes';
import { groupsOf, typesOf } from './instances';
import { onWindows } from './task';
import { named } from './text';

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

/** What an event says differently of the tasks that it starts. */
type Overrides = Pick<Props<'scheduled-task'>, 'cpu' | 'memoryMiB' | 'containerOverrides'>;

/**
 * What ECS looks for on an instance before it puts a task there: the size of the task, else what its containers reserve, or
 * are limited to where they reserve none. Windows tasks have no size that counts.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function placementAsk(task: DesignNode<'task-definition'>, design: Graph, overrides: Overrides = {}): Room {
  const containers = containersOf(design, task.id).map(({ name, props }) => ({ ...props, ...given(overrides.containerOverrides, name) }));
  const size = onWindows(task) ? {} : { cpu: overrides.cpu ?? task.props.cpu, memoryMiB: overrides.memoryMiB ?? task.props.memoryMiB };
  return {
    cpu: size.cpu ?? containers.reduce((sum, it) => sum + (it.cpu ?? 0), 0),
    memoryMiB: size.memoryMiB ?? containers.reduce((sum, it) => sum + (it.memoryReservationMiB ?? it.memoryLimitMiB ?? 0), 0),
  };
}

/** Each instance type on which tasks of a service, or those that an event starts, may be put. Nothing when one of them is not known, or there may be others. */
export function offersOf(node: DesignNode<'service' | 'scheduled-task'>, design: Graph): readonly Offer[] | undefined {
  if (isKind(node, 'service') && !isExistingService(node) && serviceLaunchType(node, design) === 'MANAGED_INSTANCES')
    return known(strategyOf(node.id, design).flatMap(({ node: it }) => (isKind(it, 'managed-instances-capacity-provider') ? managedOffers(it) : [])));
  const groups = onlyGroupsOf(node, design);
  return groups && offersIn(groups);
}

/** Each instance type of some groups; nothing when one of them is not known. */
export function offersIn(groups: readonly DesignNode<'capacity'>[]): readonly Offer[] | undefined {
  return known(groups.flatMap((group) => (typesOf(group).length > 0 ? typesOf(group).map((type) => offer(group, type)) : [undefined])));
}

/** The groups of instances on which tasks may be put, when these are all: an existing cluster may have others. */
export function onlyGroupsOf(node: DesignNode<'service' | 'scheduled-task'>, design: Graph): readonly DesignNode<'capacity'>[] | undefined {
  const service = isKind(node, 'service') ? node : undefined;
  const on = isKind(node, 'scheduled-task') ? scheduledLaunchType(node, design) : serviceLaunchType(node, design);
  if (on !== 'EC2' || (service && isExistingService(service))) return undefined;
  const cluster = groupOf(design, node, 'cluster');
  const groups = groupsOf(node, design);
  const named = service !== undefined && strategyOf(service.id, design).length > 0;
  return groups.length > 0 && (named || cluster?.props.source !== 'existing') ? groups : undefined;
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
  const cpuWords = cpu % 64 === 0 ? cpuText(cpu) : `${cpu} CPU units`;
  return [...(cpu > 0 && cpu < Infinity ? [cpuWords] : []), ...(memoryMiB > 0 && memoryMiB < Infinity ? [memoryText(memoryMiB)] : [])].join(' and ');
}

/** The largest of some offers in words that follow "the largest"; several where one has more CPU and another more memory. */
export function largestOf(offers: readonly Offer[]): string {
  const beaten = (it: Offer, at: number): boolean => offers.some((other, index) => index !== at && fits(it, other) && (!fits(other, it) || index < at));
  const best = offers.filter((it, at) => !beaten(it, at));
  const texts = best.map((it) => `${roomText(it)} (${it.type ? `${it.type} of ${it.group.name}` : it.group.name})`);
  return `${best.length > 1 ? 'instances that it can get have' : 'instance that it can get has'} ${named(texts)}`;
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

/** What the override of a container says of its size, and no more. */
function given(overrides: Overrides['containerOverrides'], name: string): Partial<Props<'container'>> {
  const { cpu, memoryLimitMiB, memoryReservationMiB } = overrides?.find((it) => it.containerName === name) ?? {};
  return Object.fromEntries(Object.entries({ cpu, memoryLimitMiB, memoryReservationMiB }).filter(([, value]) => value !== undefined));
}

function units({ vCpus }: InstanceSize): number {
  return vCpus * 1024;
}
