import { FARGATE_DEFAULT, FARGATE_SIZES } from '@/lib/aws/fargate-sizes';

/** A task's CPU and memory as its node says them; what is left out has Fargate's default. */
export interface TaskSize {
  readonly cpu?: number | undefined;
  readonly memoryMiB?: number | undefined;
}

/** The CPU sizes to offer, in CPU units; one that Fargate does not have is offered while it is the current one. */
export function cpuChoices({ cpu }: TaskSize): readonly number[] {
  return withCurrent(
    FARGATE_SIZES.map((size) => size.cpu),
    cpu,
  );
}

/** The memory sizes to offer, in MiB: those that go with the CPU, and the current one whatever it is. */
export function memoryChoices({ cpu, memoryMiB }: TaskSize): readonly number[] {
  return withCurrent(sizesFor(cpu), memoryMiB);
}

/** Whether Fargate offers this memory with this CPU. */
export function isOffered({ cpu, memoryMiB }: TaskSize): boolean {
  return sizesFor(cpu).includes(memoryMiB ?? FARGATE_DEFAULT.memoryMiB);
}

/** The size with another CPU: keeps the memory where that goes with it, else takes the nearest that does. */
export function withCpu({ memoryMiB }: TaskSize, cpu: number | undefined): TaskSize {
  const offered = sizesFor(cpu);
  const wanted = memoryMiB ?? FARGATE_DEFAULT.memoryMiB;
  if (offered.length === 0 || offered.includes(wanted)) return { cpu, memoryMiB };
  return { cpu, memoryMiB: offered.reduce((best, size) => (Math.abs(size - wanted) < Math.abs(best - wanted) ? size : best)) };
}

/** The next larger size that Fargate has: more memory for the same CPU, else the next CPU with at least as much; nothing above the largest. */
export function nextSizeUp({ cpu = FARGATE_DEFAULT.cpu, memoryMiB = FARGATE_DEFAULT.memoryMiB }: TaskSize): Required<TaskSize> | undefined {
  const sizes = FARGATE_SIZES.filter((size) => size.cpu >= cpu).sort((a, b) => a.cpu - b.cpu);
  for (const size of sizes) {
    const memory = size.memoryMiB.find((offered) => (size.cpu === cpu ? offered > memoryMiB : offered >= memoryMiB));
    if (memory !== undefined) return { cpu: size.cpu, memoryMiB: memory };
  }
  return undefined;
}

function sizesFor(cpu: number | undefined): readonly number[] {
  return FARGATE_SIZES.find((size) => size.cpu === (cpu ?? FARGATE_DEFAULT.cpu))?.memoryMiB ?? [];
}

function withCurrent(offered: readonly number[], current: number | undefined): readonly number[] {
  return current === undefined || offered.includes(current) ? offered : [...offered, current].sort((a, b) => a - b);
}
