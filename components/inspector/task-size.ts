import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { cpuText, memoryText } from '@/lib/kinds/sizes';
import { canRunOnFargate } from '@/lib/kinds/task-definition/launch-types';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import type { TaskSize } from './fargate-choices';

/** Whether the size of a task is one of those that Fargate offers; elsewhere it is any, or none. */
export function isFargateSized(element: DesignNode | DesignEdge): boolean {
  return element.kind !== 'task-definition' || canRunOnFargate(element.props);
}

/** A task size in words, with what holds when nothing is said. */
export function taskSizeText({ cpu, memoryMiB }: TaskSize, fargate: boolean): string {
  const [units, memory] = fargate ? [cpu ?? FARGATE_DEFAULT.cpu, memoryMiB ?? FARGATE_DEFAULT.memoryMiB] : [cpu, memoryMiB];
  if (units === undefined && memory === undefined) return 'no size';
  return [units === undefined ? undefined : cpuText(units), memory === undefined ? undefined : memoryText(memory)].filter(Boolean).join(' · ');
}
