import { cpuText, isWholeCpu, memoryText } from '@/lib/kinds/sizes';
import type { TaskAsk } from '@/lib/kinds/task-definition/ask';
import type { TaskSize } from './fargate-choices';

/** What the containers of a task ask for of one thing, against what the task has of it. */
export interface FitRow {
  /** "CPU: containers ask for 164 of 512 CPU units". */
  readonly asks: string;
  /** "348 CPU units left", or that there is no limit. */
  readonly slack: string;
  /** From 0 to 1; nothing where the task has no size of its own. */
  readonly share?: number | undefined;
  readonly tooMuch: boolean;
}

/** CPU and memory of a task: what is asked for, what there is, what is left. CPU is in CPU units unless all of it is quarters of a vCPU. */
export function fitRows(ask: Pick<TaskAsk, 'cpu' | 'memoryMiB'>, has: TaskSize): readonly FitRow[] {
  const units = !isWholeCpu(ask.cpu) || !isWholeCpu(has.cpu ?? 0);
  const cpu = (value: number): string => (units ? `${value} CPU units` : cpuText(value));
  // One unit is enough for both numbers.
  const cpuOf = (asked: number, of: number): string => `${units ? asked : asked / 1024} of ${cpu(of)}`;
  return [
    row('CPU', ask.cpu, has.cpu, cpu, cpuOf),
    row('Memory', ask.memoryMiB, has.memoryMiB, memoryText, (asked, of) => `${memoryText(asked)} of ${memoryText(of)}`),
  ];
}

function row(what: string, asked: number, has: number | undefined, text: (value: number) => string, of: (asked: number, has: number) => string): FitRow {
  const asks = (words: string): string => `${what}: containers ask for ${words}`;
  if (has === undefined) return { asks: asks(asked === 0 ? 'nothing' : text(asked)), slack: 'no limit', tooMuch: false };
  const tooMuch = asked > has;
  return {
    asks: asks(asked === 0 ? `nothing of ${text(has)}` : of(asked, has)),
    slack: tooMuch ? `${text(asked - has)} too much` : `${text(has - asked)} left`,
    share: has === 0 ? 1 : Math.min(1, asked / has),
    tooMuch,
  };
}
