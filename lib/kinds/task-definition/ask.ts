import { FARGATE_SIZES } from '@/lib/aws/fargate-sizes';
import { containersOf, type Graph } from '../graph';
import type { DesignNode } from '../union';

/** What the containers of a task ask for, together. */
export interface TaskAsk {
  /** CPU units that they reserve; those that say nothing share what is left. */
  readonly cpu: number;
  /** Memory that they need at least, in MiB: what they reserve, or are limited to where they reserve none, together; and no less than the largest limit. */
  readonly memoryMiB: number;
  /** Names of containers that say nothing about memory. */
  readonly withoutMemory: readonly string[];
}

/** A size of a task. */
export interface FargateTaskSize {
  /** CPU units: 1024 are one vCPU. */
  readonly cpu: number;
  readonly memoryMiB: number;
}

/**
 * What the containers of a task ask for.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function askOf(task: DesignNode<'task-definition'>, graph: Graph): TaskAsk {
  const containers = containersOf(graph, task.id);
  const sum = (of: (container: DesignNode<'container'>) => number): number => containers.reduce((total, container) => total + of(container), 0);
  const reserved = sum(({ props }) => props.memoryReservationMiB ?? props.memoryLimitMiB ?? 0);
  return {
    cpu: sum(({ props }) => props.cpu ?? 0),
    memoryMiB: Math.max(reserved, ...containers.map(({ props }) => props.memoryLimitMiB ?? 0)),
    withoutMemory: containers.flatMap(({ name, props }) => (props.memoryReservationMiB === undefined && props.memoryLimitMiB === undefined ? [name] : [])),
  };
}

/** The smallest size that Fargate offers for what the containers ask for, on the operating system; nothing when it has none so large. */
export function smallestFargateSize({ cpu, memoryMiB }: Pick<TaskAsk, 'cpu' | 'memoryMiB'>, windows: boolean): FargateTaskSize | undefined {
  for (const size of FARGATE_SIZES) {
    if (size.cpu < cpu || (windows && !size.windows)) continue;
    const memory = size.memoryMiB.find((offered) => offered >= memoryMiB);
    if (memory !== undefined) return { cpu: size.cpu, memoryMiB: memory };
  }
  return undefined;
}

/** True when the tasks of a definition are Windows tasks, as far as it says so. */
export function isWindows({ props }: DesignNode<'task-definition'>): boolean {
  return props.operatingSystemFamily?.startsWith('WINDOWS') === true;
}
