import { canRunOnFargate, canRunOnManagedInstances } from '@/lib/kinds/task-definition/launch-types';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';

const VCPU = 1024;

/** The size of a task outside of Fargate is one that ECS takes. */
export const size = defineRule({
  id: 'task/size',
  severity: 'error',
  title: 'Outside of Fargate a task has 128 to 196608 CPU units, on managed instances at most 10240',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html'],
  on: 'task-definition',
  check: ({ name, props }) =>
    canRunOnFargate(props)
      ? []
      : outOfRange(name, props, [
          { path: ['cpu'], label: 'The CPU', unit: 'CPU units', min: 128, max: (canRunOnManagedInstances(props) ? 10 : 192) * VCPU },
          { path: ['memoryMiB'], label: 'The memory', unit: 'MiB', min: 6, max: 2_147_483_647 },
        ]),
  message: rangeMessage,
  fixes: (match, task): Fix[] => [
    ...rangeFixes(match, task),
    clearFix(match.path[0] === 'cpu' ? 'Give the task no CPU size' : 'Give the task no memory size', task.id, match.path),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { task: { props: { cpu: 128, memoryMiB: 512 } } } }), ec2Example({ nodes: { task: { props: { cpu: 196_608 } } } })],
    bad: [
      ec2Example({ nodes: { task: { props: { cpu: 127 } } } }),
      ec2Example({ nodes: { task: { props: { memoryMiB: 512.5 } } } }),
      ec2Example({
        nodes: {
          task: { props: { launchType: 'EC2_AND_MANAGED_INSTANCES', networkMode: 'HOST', cpu: 20_480 } },
          capacity: { props: { instanceType: 'm7i.8xlarge' } },
        },
      }),
    ],
  }),
});
