import { needsContainerMemory } from '@/lib/kinds/task-definition/launch-types';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { taskAround } from '../../support/task';

/** A container on instances says how much memory it needs. */
export const memoryMissing = defineRule({
  id: 'container/memory-missing',
  severity: 'error',
  title: 'A container on EC2 instances needs a memory limit or reservation',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const { memoryLimitMiB, memoryReservationMiB } = container.props;
    return task && needsContainerMemory(task.props) && memoryLimitMiB === undefined && memoryReservationMiB === undefined
      ? [{ path: ['memoryLimitMiB'], name: container.name }]
      : [];
  },
  message: ({ name }) =>
    `Container ${name} can run on instances and says neither how much memory it may take (limit) nor how much it needs (reservation); give at least one, or give the task a memory size.`,
  fixes: (_match, { id }) => [setFix('Limit it to 512 MB', id, ['memoryLimitMiB'], 512), setFix('Reserve 256 MB', id, ['memoryReservationMiB'], 256)],
  examples: () => ({
    ok: [
      fargateExample(),
      ec2Example(),
      ec2Example({ nodes: { app: { props: { memoryLimitMiB: undefined, memoryReservationMiB: 128 } } } }),
      ec2Example({ nodes: { task: { props: { memoryMiB: 512 } }, app: { props: { memoryLimitMiB: undefined } } } }),
    ],
    bad: [ec2Example({ nodes: { app: { props: { memoryLimitMiB: undefined } } } })],
  }),
});
