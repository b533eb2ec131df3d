import { taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { demandsOn, instancesText, moreInstancesFixes, mostInstances, roomForTasks, tasksOf, total, wantText } from '../../support/demand';
import { fits, largerTypeFixes, memoryLeft, offersIn, placementAsk, roomText, type Offer, type Room } from '../../support/room';
import { twoServices } from './examples';

/** Instances have the CPU and memory for the tasks of all services that have no others. */
export const servicesFit = defineRule({
  id: 'capacity/services-fit',
  severity: 'error',
  title: 'There are instances enough for the CPU and memory of all services that share them',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html',
  related: ['https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html'],
  on: 'cluster',
  check: (cluster, design) => {
    const crowded = demandsOn(cluster, design).flatMap((demand) => {
      const { groups } = demand;
      const services = demand.services.filter((it) => !it.props.daemon);
      const offers = services.length < 2 ? undefined : offersIn(groups);
      if (!offers) return [];
      const ask = together(services.map((service) => wantOf(service, design)));
      const has = together(groups.map((group) => times(largest(offers.filter((it) => it.group === group)), mostInstances(group))));
      // Of a service that has no room by itself that is said.
      if (fits(ask, has) || services.some((it) => (roomForTasks(it, design)?.tasks ?? 0) < tasksOf(it))) return [];
      const [group, ...others] = groups;
      return [{ ...(group && others.length === 0 ? { elementId: group.id, path: ['maxCapacity'] } : { path: [] }), groups, services, offers, ask, has }];
    });
    return crowded.slice(0, 1);
  },
  message: ({ services, groups, ask, has }) =>
    `${wantText(services)}, and these ask for ${roomText(ask)} in all. There can be ${instancesText(groups)} with ${roomText(has)}, so not all of them can be placed. Allow more instances, use larger ones, run fewer tasks, or ask for less.`,
  fixes: ({ groups, offers, ask }): Fix[] => {
    const [group] = groups;
    const [offer, ...others] = offers;
    if (!group || !offer || others.length > 0) return [];
    const instances = mostInstances(group);
    return [
      ...moreInstancesFixes(groups, Math.ceil(Math.max(ask.cpu / offer.cpu, ask.memoryMiB / memoryLeft(offer.memoryMiB)))),
      ...(instances > 0 ? largerTypeFixes(offers, times(ask, 1 / instances)) : []),
    ];
  },
  examples: () => ({
    ok: [twoServices({}), twoServices({ app: { memoryLimitMiB: 4096 } }), twoServices({ app: { cpu: 1024 }, other: { desiredCount: 6 } })],
    bad: [twoServices({ app: { memoryLimitMiB: 4096 }, service: { desiredCount: 7 } }), twoServices({ app: { cpu: 1024 }, other: { desiredCount: 7 } })],
  }),
});

/** What all tasks of a service ask for. */
function wantOf(service: DesignNode<'service'>, design: Graph): Room {
  const task = taskDefinitionOf(design, service.id);
  return task ? times(placementAsk(task, design), tasksOf(service)) : NOTHING;
}

const NOTHING: Room = { cpu: 0, memoryMiB: 0 };

function times({ cpu, memoryMiB }: Room, number: number): Room {
  return { cpu: cpu * number, memoryMiB: memoryMiB * number };
}

function together(rooms: readonly Room[]): Room {
  return { cpu: total(rooms, (it) => it.cpu), memoryMiB: total(rooms, (it) => it.memoryMiB) };
}

/** The most of each that one of some types has. */
function largest(offers: readonly Offer[]): Room {
  return { cpu: Math.max(...offers.map((it) => it.cpu)), memoryMiB: Math.max(...offers.map((it) => it.memoryMiB)) };
}
