import { gpusOf } from '@/lib/aws/instance-gpus';
import { containersOf, taskDefinitionOf } from '@/lib/kinds/graph';
import { ec2Example, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { largerTypeFixes, offersOf, placementAsk } from '../../support/room';

/** A task wants no more GPUs than an instance has: no two containers share one. */
export const gpuCount = defineRule({
  id: 'capacity/gpu-count',
  severity: 'error',
  title: 'A task wants no more GPUs than an instance has',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    const offers = task && offersOf(service, design);
    if (!offers) return [];
    const wanted = containersOf(design, task.id).reduce((sum, { props }) => sum + (props.gpuCount ?? 0), 0);
    const have = offers.map(({ type }) => (type === undefined ? undefined : gpusOf(type)));
    const most = Math.max(...have.map((it) => it ?? Infinity));
    // That there are none at all is said elsewhere.
    if (wanted <= most || most === 0) return [];
    const largest = offers[have.indexOf(most)];
    return [
      { path: [], name: service.name, task: task.name, wanted, most, type: largest?.type, group: largest?.group.name, offers, ask: placementAsk(task, design) },
    ];
  },
  message: ({ name, task, wanted, most, type, group }) =>
    `The containers of a task of service ${name} (${task}) want ${wanted} GPUs, and no two share one; ${type} (capacity ${group}) has ${most}, so no task can be placed. Use an instance type with more GPUs, or fewer of them.`,
  fixes: ({ offers, ask, wanted }) => largerTypeFixes(offers, ask, (type) => (gpusOf(type) ?? 0) >= wanted),
  examples: () => ({
    ok: [wanting(4, 'g5.12xlarge'), wanting(1, 'g5.xlarge')],
    bad: [
      wanting(2, 'g5.xlarge'),
      ec2Example({
        nodes: {
          app: { props: { gpuCount: 1 } },
          side: sidecar({ gpuCount: 1 }),
          capacity: { props: { instanceType: 'g4dn.xlarge', machineImage: 'AMAZON_LINUX_2023_GPU' } },
        },
      }),
    ],
  }),
});

function wanting(gpuCount: number, instanceType: string) {
  return ec2Example({ nodes: { app: { props: { gpuCount } }, capacity: { props: { instanceType, machineImage: 'AMAZON_LINUX_2023_GPU' } } } });
}
