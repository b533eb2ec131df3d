import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { firstInstances, isScaled, moreInstancesFixes, roomForTasks, tasksOf, total } from '../../support/demand';
import { counted, named } from '../../support/text';
import { providerExample } from './examples';

/** Where nothing starts more instances, there are enough from the beginning. */
export const fewStart = defineRule({
  id: 'capacity/few-start',
  severity: 'warning',
  title: 'Capacity that nothing scales begins with instances enough for the tasks',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html',
  on: 'service',
  check: (service, design) => {
    const tasks = service.props.daemon ? 0 : tasksOf(service);
    const room = tasks === 0 ? undefined : roomForTasks(service, design, firstInstances);
    if (!room || room.groups.some(isScaled) || tasks <= room.tasks) return [];
    const instances = total(room.groups, firstInstances);
    // Of none at all, and of more tasks than there can ever be room for, other rules speak.
    return instances <= 0 || tasks > (roomForTasks(service, design)?.tasks ?? 0) ? [] : [{ path: [], name: service.name, tasks, room, instances }];
  },
  message: ({ name, tasks, room: { groups, tasks: fit }, instances }) =>
    `Service ${name} wants ${counted(tasks, 'task')}, and ${named(groups.map((it) => it.name))} ${groups.length === 1 ? 'begins' : 'begin'} with ${counted(instances, 'instance')}, on which at most ${fit} of them have room. ECS scales only capacity providers, so nothing starts more: begin with as many as it takes, or make it a capacity provider that the service names.`,
  fixes: ({ tasks, room: { groups, surely } }): Fix[] => (surely > 0 ? [...moreInstancesFixes(groups, Math.ceil(tasks / surely))] : []),
  examples: () => ({
    ok: [
      ec2Example({ nodes: { app: { props: { cpu: 1024 } }, service: { props: { desiredCount: 4 } } } }),
      providerExample({ nodes: { app: { props: { cpu: 1024 } }, service: { props: { desiredCount: 6 } } } }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { cpu: 1024 } }, service: { props: { desiredCount: 5 } } } }),
      ec2Example({ nodes: { app: { props: { memoryLimitMiB: 5000 } }, service: { props: { desiredCount: 3 } } } }),
    ],
  }),
});
