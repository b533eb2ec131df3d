import { gpusOf } from '@/lib/aws/instance-gpus';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { instancesText, moreInstancesFixes, mostInstances, roomForTasks, tasksOf } from '../../support/demand';
import { setFix } from '../../support/fixes';
import { largerTypeFixes, largestOf, roomText } from '../../support/room';
import { counted, named } from '../../support/text';
import { providerExample } from './examples';

/** Instances have the CPU and memory for all tasks of a service, not only for one. */
export const allTasksFit = defineRule({
  id: 'capacity/all-tasks-fit',
  severity: 'error',
  title: 'There are instances enough for the CPU, memory and GPUs of all tasks of a service',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html',
  related: ['https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html'],
  on: 'service',
  check: (service, design) => {
    const room = service.props.daemon ? undefined : roomForTasks(service, design);
    const tasks = tasksOf(service);
    return room && tasks > room.tasks ? [{ path: [], name: service.name, tasks, room }] : [];
  },
  message: ({ name, tasks, room: { ask, gpus, groups, offers, tasks: fit } }) => {
    const asks = named([...(roomText(ask) === '' ? [] : [roomText(ask)]), ...(gpus === 0 ? [] : [counted(gpus, 'GPU')])]);
    return `Service ${name} wants ${counted(tasks, 'task')}, each of which asks for ${asks}. There can be ${instancesText(groups)}, and the largest ${largestOf(offers)}${gpus === 0 ? '' : `, with ${counted(Math.max(...offers.map(({ type }) => gpusOf(type ?? '') ?? 0)), 'GPU')}`}, so ${fit === 0 ? 'none' : `at most ${fit}`} of them can be placed. Allow more instances, use larger ones, or run fewer tasks.`;
  },
  fixes: ({ tasks, room: { ask, gpus, groups, offers, tasks: fit, surely } }, { id, props }): Fix[] => {
    const [group, ...others] = groups;
    const instances = group && others.length === 0 ? mostInstances(group) : 0;
    const each = Math.ceil(tasks / instances);
    return [
      ...(surely > 0 ? moreInstancesFixes(groups, Math.ceil(tasks / surely)) : []),
      ...(instances > 0
        ? largerTypeFixes(offers, { cpu: ask.cpu * each, memoryMiB: ask.memoryMiB * each }, (type) => gpus === 0 || (gpusOf(type) ?? 0) >= gpus * each)
        : []),
      ...(fit > 0 && props.scaling === undefined ? [setFix(`Run ${counted(fit, 'task')}`, id, ['desiredCount'], fit)] : []),
    ];
  },
  examples: () => ({
    ok: [
      wanting(4, { memoryLimitMiB: 7168 }),
      wanting(8, { cpu: 1024 }),
      // What asks for nothing has room everywhere.
      wanting(4, { memoryLimitMiB: 16_384, memoryReservationMiB: 64 }),
      ec2Example({ nodes: { service: { props: { desiredCount: 20 } }, app: { props: { cpu: 2048 } }, capacity: { props: { instanceType: 'zz9.large' } } } }),
    ],
    bad: [
      wanting(5, { memoryLimitMiB: 4097 }),
      wanting(9, { cpu: 1024 }),
      ec2Example({
        nodes: {
          app: { props: { gpuCount: 1 } },
          capacity: { props: { instanceType: 'g5.xlarge', machineImage: 'AMAZON_LINUX_2023_GPU' } },
          service: { props: { desiredCount: 5 } },
        },
      }),
      providerExample({
        nodes: {
          app: { props: { cpu: 2048 } },
          service: {
            props: { desiredCount: undefined, scaling: { minCapacity: 5, maxCapacity: 8, policies: [{ type: 'CPU', target: 60 }] } },
          },
        },
      }),
    ],
  }),
});

function wanting(desiredCount: number, app: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { app: { props: app }, service: { props: { desiredCount } } } });
}
