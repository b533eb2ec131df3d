import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { containersOf, taskDefinitionOf } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { takesPartInConnect } from '@/lib/kinds/service/connect/call';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { smallestFargateSize } from '@/lib/kinds/task-definition/ask';
import { defineRule } from '../../rule';
import type { Fix } from '../../finding';
import { setFix, togetherFix } from '../../support/fixes';
import { named } from '../../support/text';
import { connectExample } from './example';

/** What AWS recommends to add to a task for the proxy of Service Connect. @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html#service-connect-concepts-proxy */
const PROXY = { cpu: 256, memoryMiB: 64 } as const;

/** The containers of a task leave something to the proxy that Service Connect adds. */
export const connectProxyRoom = defineRule({
  id: 'connect/proxy-room',
  severity: 'warning',
  title: 'The containers of a task leave CPU and memory to the proxy of Service Connect',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html#service-connect-concepts-proxy',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || isExistingService(service) || serviceLaunchType(service, design) !== 'FARGATE' || !takesPartInConnect(service, design)) return [];
    const has = { cpu: task.props.cpu ?? FARGATE_DEFAULT.cpu, memoryMiB: task.props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB };
    const containers = containersOf(design, task.id);
    const sum = (of: (it: (typeof containers)[number]['props']) => number): number => containers.reduce((total, { props }) => total + of(props), 0);
    const cpu = has.cpu - sum((it) => it.cpu ?? 0);
    // Containers that say nothing share what is left with the proxy, as they need it.
    const limited = containers.length > 0 && containers.every(({ props }) => props.memoryLimitMiB !== undefined);
    const memoryMiB = limited ? has.memoryMiB - sum((it) => it.memoryLimitMiB ?? 0) : has.memoryMiB;
    // More than there is another rule calls an error.
    const [noCpu, noMemory] = [cpu === 0, memoryMiB >= 0 && memoryMiB < PROXY.memoryMiB];
    if (cpu < 0 || memoryMiB < 0 || (!noCpu && !noMemory)) return [];
    const ask = { cpu: has.cpu + (noCpu ? PROXY.cpu : 0), memoryMiB: has.memoryMiB + (noMemory ? PROXY.memoryMiB - memoryMiB : 0) };
    const left = [...(noCpu ? ['no CPU'] : []), ...(noMemory ? [memoryMiB === 0 ? 'no memory' : `${memoryMiB} MiB of memory`] : [])];
    return [{ path: [], name: service.name, task: task.name, taskId: task.id, left, size: smallestFargateSize(ask, false) }];
  },
  message: ({ name, task, left }) =>
    `Service ${name} takes part in Service Connect, which adds a proxy to each of its tasks, and the containers of ${task} leave ${named(left)} to it. Add ${PROXY.cpu} CPU units and at least ${PROXY.memoryMiB} MiB to the size of the task, or let the containers take less.`,
  fixes: ({ taskId, size }): Fix[] =>
    size
      ? [
          togetherFix(
            `Use ${cpuText(size.cpu)}, ${memoryText(size.memoryMiB)}`,
            setFix('', taskId, ['cpu'], size.cpu),
            setFix('', taskId, ['memoryMiB'], size.memoryMiB),
          ),
        ]
      : [],
  examples: () => ({
    ok: [
      connectExample(),
      connectExample({ nodes: { orders: { props: { memoryLimitMiB: 448 } } } }),
      connectExample({ nodes: { 'orders-task': { props: { cpu: 512, memoryMiB: 1024 } }, orders: { props: { cpu: 256 } } } }),
    ],
    bad: [connectExample({ nodes: { orders: { props: { memoryLimitMiB: 512 } } } }), connectExample({ nodes: { orders: { props: { cpu: 256 } } } })],
  }),
});
