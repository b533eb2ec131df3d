import { taskDefinitionOf } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { fits, largerTypeFixes, largestOf, offersOf, placementAsk, roomText } from '../../support/room';
import { scheduledOnInstances } from './examples';

/** Some instance has the CPU and the memory that a task asks for which an event starts. */
export const scheduledFits = defineRule({
  id: 'capacity/scheduled-fits',
  severity: 'error',
  title: 'A scheduled task asks for no more CPU and memory than an instance has',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html',
  on: 'scheduled-task',
  check: (node, design) => {
    const task = taskDefinitionOf(design, node.id);
    const offers = task && offersOf(node, design);
    if (!offers) return [];
    const ask = placementAsk(task, design, node.props);
    return offers.some((it) => fits(ask, it)) ? [] : [{ path: [], name: node.name, task: task.name, ask, offers }];
  },
  message: ({ name, task, ask, offers }) =>
    `A task of scheduled task ${name} (${task}) asks for ${roomText(ask)}, and the largest ${largestOf(offers)}, so none can be placed; use a larger instance type, or ask for less.`,
  fixes: ({ offers, ask }) => largerTypeFixes(offers, ask),
  examples: () => ({
    ok: [scheduledOnInstances({}), scheduledOnInstances({ memoryMiB: 4096 })],
    bad: [scheduledOnInstances({ memoryMiB: 12_288 }), scheduledOnInstances({ containerOverrides: [{ containerName: 'app', cpu: 4096 }] })],
  }),
});
