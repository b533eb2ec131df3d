import { networkInterfacesOf } from '@/lib/aws/instance-interfaces';
import { instanceSize } from '@/lib/aws/instance-sizes';
import { taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { demandsOn, instancesText, moreInstancesFixes, mostInstances, tasksOf, total, wantText, type Demand } from '../../support/demand';
import { typesOf } from '../../support/instances';
import { largerTypeFixes, memoryLeft, offersIn } from '../../support/room';
import { networkModeOf } from '../../support/task';
import { counted, named } from '../../support/text';
import { twoServices } from './examples';

/** Instances have network interfaces enough for tasks that have one each. */
export const networkInterfaces = defineRule({
  id: 'capacity/network-interfaces',
  severity: 'warning',
  title: 'Instances have a network interface for each task that needs one of its own',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html',
  related: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html'],
  on: 'cluster',
  check: (cluster, design) =>
    demandsOn(cluster, design)
      .flatMap((demand) => {
        const { groups, services, daemons } = withInterfaces(demand, design);
        const tasks = total(services, tasksOf);
        const free = groups.flatMap((group) => freeInterfaces(group) ?? []);
        if (tasks === 0 || free.length < groups.length) return [];
        const room = total(groups, (group) => mostInstances(group) * Math.max(0, (freeInterfaces(group)?.free ?? 0) - daemons));
        if (tasks <= room) return [];
        const [group, ...others] = groups;
        const at = group && others.length === 0 ? { elementId: group.id, path: ['maxCapacity'] } : { path: [] };
        return [{ ...at, groups, services, daemons, tasks, free, room }];
      })
      .slice(0, 1),
  message: ({ groups, services, daemons, tasks, free, room }) => {
    const types = [...new Map(free.map(({ type, free: left }) => [type, `${type} has ${left + 1} network interfaces`])).values()];
    const taken = daemons === 0 ? 'one of them its own' : `one of them its own and ${daemons} for ${daemons === 1 ? 'a daemon' : 'daemons'}`;
    return `${wantText(services)} in network mode awsvpc, each with a network interface of its own. There can be ${instancesText(groups)} with interfaces for ${counted(room, 'task')}: ${named(types)}, ${taken}. ${tasks - room} of the tasks would wait. Allow more instances, use larger ones, or turn on the account setting awsvpcTrunking, which gives many types more interfaces.`;
  },
  fixes: ({ groups, daemons, tasks, free }): Fix[] => {
    const [only] = free;
    const [group, ...others] = groups;
    const offers = offersIn(groups);
    if (!only || !group || !offers || others.length > 0) return [];
    const each = only.free - daemons;
    const size = instanceSize(only.type);
    const least = { cpu: (size?.vCpus ?? 0) * 1024, memoryMiB: memoryLeft(size?.memoryMiB ?? 0) };
    const wanted = Math.ceil(tasks / mostInstances(group)) + daemons;
    return [
      ...(each > 0 ? moreInstancesFixes(groups, Math.ceil(tasks / each)) : []),
      ...largerTypeFixes(offers, least, (type) => (networkInterfacesOf(type) ?? 1) - 1 >= wanted),
    ];
  },
  examples: () => ({
    ok: [
      awsvpc({ desiredCount: 8 }),
      ec2Example({ nodes: { service: { props: { desiredCount: 12 } } } }),
      awsvpc({ desiredCount: 12 }, { instanceType: 'm5.xlarge' }),
      awsvpc({ desiredCount: 20 }, { instanceType: 'zz9.large' }),
    ],
    bad: [
      awsvpc({ desiredCount: 9 }),
      awsvpc({ desiredCount: undefined, scaling: { minCapacity: 10, maxCapacity: 20, policies: [{ type: 'CPU', target: 60 }] } }),
      twoServices({ task: { networkMode: 'AWS_VPC' }, other: { desiredCount: 7 } }),
    ],
  }),
});

/** The services of a demand whose tasks have network interfaces of their own, and how many of these each instance gives to daemons. */
function withInterfaces({ groups, services }: Demand, design: Graph): Demand & { readonly daemons: number } {
  const own = services.filter((service) => {
    const task = taskDefinitionOf(design, service.id);
    return task !== undefined && networkModeOf(task) === 'AWS_VPC';
  });
  return {
    groups,
    services: own.filter((it) => !it.props.daemon),
    daemons: own.filter((it) => it.props.daemon && !it.props.placementConstraints?.length).length,
  };
}

/** The type of a group that has most interfaces, and how many are left for tasks; nothing when there are types that are not known. */
function freeInterfaces(group: DesignNode<'capacity'>): { readonly type: string; readonly free: number } | undefined {
  const types = typesOf(group).map((type) => ({ type, has: networkInterfacesOf(type) }));
  const [most] = types.flatMap(({ type, has }) => (has === undefined ? [] : [{ type, free: has - 1 }])).sort((a, b) => b.free - a.free);
  return types.some(({ has }) => has === undefined) ? undefined : most;
}

function awsvpc(service: Readonly<Record<string, unknown>>, capacity: Readonly<Record<string, unknown>> = {}) {
  return ec2Example({ nodes: { task: { props: { networkMode: 'AWS_VPC' } }, service: { props: service }, capacity: { props: capacity } } });
}
