import { taskDefinitionOf } from '@/lib/kinds/graph';
import { memoryText } from '@/lib/kinds/sizes';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { fits, largerTypeFixes, memoryLeft, offersOf, placementAsk } from '../../support/room';
import { onWindows } from '../../support/task';

/** A task leaves the system of its instance some memory. */
export const memoryLeftForSystem = defineRule({
  id: 'capacity/memory-left',
  severity: 'warning',
  title: 'A task leaves some memory of its instance to the system',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || onWindows(task) || serviceLaunchType(service, design) !== 'EC2') return [];
    const offers = offersOf(service, design);
    if (!offers) return [];
    const ask = placementAsk(task, design);
    const [first, ...others] = offers.filter((it) => fits(ask, it)).sort((a, b) => b.memoryMiB - a.memoryMiB);
    if (!first || [first, ...others].some((it) => ask.memoryMiB <= memoryLeft(it.memoryMiB))) return [];
    return [{ path: [], name: service.name, task: task.name, ask, offers, type: first.type, has: first.memoryMiB, group: first.group.name }];
  },
  message: ({ name, task, ask, type, has, group }) =>
    `A task of service ${name} (${task}) asks for ${memoryText(ask.memoryMiB)}, and ${type} (capacity ${group}) has ${memoryText(has)}, of which the system takes some before ECS gives the rest to tasks: about ${memoryLeft(has)} MB are left, so no task would be placed. Ask for less, or use a larger instance type.`,
  fixes: ({ offers, ask }) => largerTypeFixes(offers, ask),
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { memoryLimitMiB: 7936 } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { memoryLimitMiB: 8192 } } } }),
      ec2Example({ nodes: { task: { props: { memoryMiB: 8000 } }, capacity: { props: { instanceType: 'm7i-flex.large' } } } }),
    ],
  }),
});
