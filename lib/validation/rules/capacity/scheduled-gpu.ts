import { gpusOf } from '@/lib/aws/instance-gpus';
import { containersOf, taskDefinitionOf } from '@/lib/kinds/graph';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, togetherFix } from '../../support/fixes';
import { largerTypeFixes, offersOf, placementAsk } from '../../support/room';
import { counted } from '../../support/text';
import { scheduledOnInstances } from './examples';

/** Tasks that an event starts and that want GPUs run where there are as many. */
export const scheduledGpu = defineRule({
  id: 'capacity/scheduled-gpu',
  severity: 'error',
  title: 'A scheduled task wants no more GPUs than an instance has',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html',
  on: 'scheduled-task',
  check: (node, design) => {
    const task = taskDefinitionOf(design, node.id);
    const wanting = task ? containersOf(design, task.id).filter(({ props }) => (props.gpuCount ?? 0) > 0) : [];
    const offers = wanting.length === 0 ? undefined : offersOf(node, design);
    if (!task || !offers) return [];
    const wanted = wanting.reduce((sum, { props }) => sum + (props.gpuCount ?? 0), 0);
    const [best] = offers.map(({ type = '', group }) => ({ type, group, has: gpusOf(type) ?? Infinity })).sort((a, b) => b.has - a.has);
    return best && wanted > best.has
      ? [{ path: [], name: node.name, task: task.name, wanted, best, offers, wanting, ask: placementAsk(task, design, node.props) }]
      : [];
  },
  message: ({ name, task, wanted, best }) =>
    `The containers of a task of scheduled task ${name} (${task}) want ${counted(wanted, 'GPU')}, and ${best.type} (capacity ${best.group.name}) has ${best.has === 0 ? 'none' : best.has}, so none can be placed; use an instance type with ${best.has === 0 ? 'GPUs, such as g5.xlarge' : 'more GPUs'}, or ask for fewer.`,
  fixes: ({ offers, ask, wanted, wanting }): Fix[] => [
    ...largerTypeFixes(offers, ask, (type) => (gpusOf(type) ?? 0) >= wanted),
    losing(togetherFix('Take the GPUs away', ...wanting.map(({ id }) => clearFix('', id, ['gpuCount'])))),
  ],
  examples: () => {
    const on = (gpuCount: number, instanceType: string) =>
      scheduledOnInstances({}, { app: { gpuCount }, capacity: { instanceType, machineImage: 'AMAZON_LINUX_2023_GPU' } });
    return {
      ok: [on(1, 'g5.xlarge'), on(4, 'g5.12xlarge'), on(8, 'zz9.large')],
      bad: [on(2, 'g5.xlarge'), scheduledOnInstances({}, { app: { gpuCount: 1 } })],
    };
  },
});
