import { isKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { ec2Example, sidecar } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, togetherFix } from '../../support/fixes';
import { fits, largerTypeFixes, largestOf, offersOf, placementAsk, roomText, type Offer } from '../../support/room';
import { managedExample, providerExample } from './examples';

/** Some instance has the CPU and the memory that a task asks for. */
export const taskFits = defineRule({
  id: 'capacity/task-fits',
  severity: 'error',
  title: 'A task asks for no more CPU and memory than an instance has',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html',
  related: ['https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html'],
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    const offers = task && offersOf(service, design);
    if (!offers) return [];
    const ask = placementAsk(task, design);
    if (offers.some((it) => fits(ask, it))) return [];
    return [{ path: [], name: service.name, task: task.name, ask, offers }];
  },
  message: ({ name, task, ask, offers }) =>
    `A task of service ${name} (${task}) asks for ${roomText(ask)}, and the largest ${largestOf(offers)}, so no task can be placed; ${offers.every((it) => !it.type) ? 'allow larger instances' : 'use a larger instance type'}, or ask for less.`,
  fixes: ({ offers, ask }): Fix[] => [...largerTypeFixes(offers, ask), ...limitFixes(offers, ask)],
  examples: () => ({
    ok: [
      ec2Example({ nodes: { app: { props: { memoryLimitMiB: 7168, cpu: 2048 } } } }),
      // A limit is no reservation.
      ec2Example({ nodes: { app: { props: { memoryLimitMiB: 16_384, memoryReservationMiB: 1024 } } } }),
      ec2Example({ nodes: { task: { props: { cpu: 8192, memoryMiB: 20_480 } }, capacity: { props: { instanceType: 'zz9.large' } } } }),
      providerExample({
        nodes: {
          app: { props: { cpu: 4096 } },
          capacity: { props: { mixedInstances: { overrides: [{ instanceType: 'm5.large' }, { instanceType: 'm5.xlarge' }] } } },
        },
      }),
      managedExample({ nodes: { managed: { props: { instanceRequirements: { vCpuCountMin: 1, memoryMinMiB: 2048, vCpuCountMax: 4 } } } } }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { cpu: 2049 } } } }),
      ec2Example({ nodes: { task: { props: { memoryMiB: 12_288 } } } }),
      ec2Example({ nodes: { app: { props: { memoryLimitMiB: 6144 } }, side: sidecar({ memoryReservationMiB: 4096, memoryLimitMiB: 8192 }) } }),
      providerExample({
        nodes: {
          app: { props: { cpu: 4096, memoryLimitMiB: 12_288 } },
          capacity: { props: { mixedInstances: { overrides: [{ instanceType: 'c5.xlarge' }, { instanceType: 'r5.large' }] } } },
        },
      }),
      managedExample({
        nodes: {
          task: { props: { cpu: 8192, memoryMiB: 16_384 } },
          managed: { props: { instanceRequirements: { vCpuCountMin: 1, memoryMinMiB: 2048, vCpuCountMax: 4 } } },
        },
      }),
      managedExample({
        nodes: {
          task: { props: { memoryMiB: 16_384 } },
          managed: { props: { instanceRequirements: { vCpuCountMin: 1, memoryMinMiB: 2048, allowedInstanceTypes: ['m5.large', 'm6i.large'] } } },
        },
      }),
    ],
  }),
});

/** Lets managed instances be as large as the task needs, where nothing else is in its way. */
function limitFixes(offers: readonly Offer[], ask: { readonly cpu: number; readonly memoryMiB: number }): readonly Fix[] {
  return offers.flatMap(({ group, type, cpu, memoryMiB }) => {
    if (type || !isKind(group, 'managed-instances-capacity-provider')) return [];
    const clear = (key: string): Fix => clearFix('', group.id, ['instanceRequirements', key]);
    return [
      togetherFix(
        `Allow larger instances in ${group.name}`,
        ...(ask.cpu > cpu ? [clear('vCpuCountMax')] : []),
        ...(ask.memoryMiB > memoryMiB ? [clear('memoryMaxMiB')] : []),
      ),
    ];
  });
}
