import { gpusOf } from '@/lib/aws/instance-gpus';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { containersOf, isKind, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { membersOf } from '@/lib/kinds/groups';
import type { DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../finding';
import { setFix, togetherFix } from './fixes';
import { memoryLeft, offersIn, onlyGroupsOf, placementAsk, type Offer, type Room } from './room';
import { counted, named } from './text';

/** Services that have no other instances than those of some groups. */
export interface Demand {
  readonly groups: readonly DesignNode<'capacity'>[];
  /** By name; daemons among them. */
  readonly services: readonly DesignNode<'service'>[];
}

/**
 * For each set of groups that some service of a cluster keeps to, all services that keep to these groups or to some of them.
 * Fewest groups first. Services that may find other instances are in none.
 */
export function demandsOn(cluster: DesignNode<'cluster'>, design: Graph): readonly Demand[] {
  const each = membersOf(design, cluster.id).flatMap((service) => {
    const groups = isKind(service, 'service') ? onlyGroupsOf(service, design) : undefined;
    return groups && isKind(service, 'service') ? [{ service, groups }] : [];
  });
  const sets = new Map(each.map(({ groups }) => [groups.map(({ id }) => id).join(' '), groups]));
  const smallFirst = [...sets.values()].sort((a, b) => a.length - b.length);
  return smallFirst.map((groups) => ({
    groups,
    services: each
      .filter((it) => it.groups.every((group) => groups.includes(group)))
      .map(({ service }) => service)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}

/** How many tasks a service wants at least, when it is no daemon. */
export function tasksOf({ props }: DesignNode<'service'>): number {
  return Math.max(props.desiredCount ?? 1, props.scaling?.minCapacity ?? 0);
}

/** The most instances that a group can have; where it says nothing the CDK does. */
export function mostInstances({ props }: DesignNode<'capacity'>): number {
  return props.maxCapacity ?? props.desiredCapacity ?? Math.max(props.minCapacity ?? 1, 1);
}

/** How many instances a group begins with; where it says nothing the CDK does. */
export function firstInstances({ props }: DesignNode<'capacity'>): number {
  return props.desiredCapacity ?? props.minCapacity ?? 1;
}

/** True where ECS sets the number of instances as tasks need them; otherwise nothing in a design changes it. */
export function isScaled(group: DesignNode<'capacity'>): boolean {
  return isProvider(group) && group.props.enableManagedScaling !== false;
}

/** Lets a group have so many instances, where it is the only one; one that ECS does not scale begins with them. */
export function moreInstancesFixes([group, ...others]: Demand['groups'], wanted: number): readonly Fix[] {
  if (!group || others.length > 0 || wanted <= (isScaled(group) ? mostInstances(group) : firstInstances(group))) return [];
  const most = setFix(`Up to ${counted(wanted, 'instance')}`, group.id, ['maxCapacity'], Math.max(wanted, mostInstances(group)));
  if (isScaled(group)) return [most];
  const first = setFix('', group.id, [group.props.desiredCapacity === undefined ? 'minCapacity' : 'desiredCapacity'], wanted);
  return [togetherFix(`Run ${counted(wanted, 'instance')}`, most, first)];
}

/** What services want, as the beginning of a sentence: `Services Api and Web want 8 tasks together`. */
export function wantText(services: Demand['services']): string {
  const tasks = counted(total(services, tasksOf), 'task');
  const names = named(services.map(({ name }) => name));
  return services.length === 1 ? `Service ${names} wants ${tasks}` : `Services ${names} want ${tasks} together`;
}

/** The instances that there can be, in words: `4 instances (capacity Main)`. */
export function instancesText(groups: Demand['groups']): string {
  return `${counted(total(groups, mostInstances), 'instance')} (${groups.length === 1 ? 'capacity' : 'capacities'} ${named(groups.map(({ name }) => name))})`;
}

/**
 * How many tasks of a service have room on the instances that it can get at most; nothing where that is not known, or not one has
 * room on any.
 *
 * @param instances how many a group has. @default the most that it can have
 */
export function roomForTasks(service: DesignNode<'service'>, design: Graph, instances = mostInstances): TaskRoom | undefined {
  const task = taskDefinitionOf(design, service.id);
  const groups = onlyGroupsOf(service, design);
  const offers = groups && offersIn(groups);
  // Numbers that are none are told so themselves.
  if (!task || !offers || groups.some((it) => instances(it) < 0)) return undefined;
  const ask = placementAsk(task, design);
  const gpus = containersOf(design, task.id).reduce((sum, { props }) => sum + (props.gpuCount ?? 0), 0);
  const times = (has: number, asked: number): number => (asked > 0 ? has / asked : Infinity);
  const on = (offer: Offer, memoryMiB: number): number =>
    Math.floor(Math.min(times(offer.cpu, ask.cpu), times(memoryMiB, ask.memoryMiB), times(gpusOf(offer.type ?? '') ?? Infinity, gpus)));
  const each = new Map(groups.map((group) => [group, Math.max(...offers.filter((it) => it.group === group).map((it) => on(it, it.memoryMiB)))]));
  if (Math.max(...each.values()) === 0) return undefined;
  return {
    groups,
    offers,
    ask,
    gpus,
    tasks: total(groups, (group) => (instances(group) === 0 ? 0 : instances(group) * (each.get(group) ?? 0))),
    surely: Math.min(...offers.map((it) => on(it, memoryLeft(it.memoryMiB)))),
  };
}

/** See {@link roomForTasks}. */
export interface TaskRoom {
  readonly groups: readonly DesignNode<'capacity'>[];
  readonly offers: readonly Offer[];
  /** What each task asks for. */
  readonly ask: Room;
  readonly gpus: number;
  /** How many tasks can be placed at most; endless for tasks that ask for nothing. */
  readonly tasks: number;
  /** How many have room on each instance, whichever it is, beside the system. */
  readonly surely: number;
}

/** The sum of something about each of some things. */
export function total<T>(all: readonly T[], of: (it: T) => number): number {
  return all.reduce((sum, it) => sum + of(it), 0);
}
