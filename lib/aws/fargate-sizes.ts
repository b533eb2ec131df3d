/** One CPU size of Fargate with the memory sizes that go with it. */
export interface FargateSize {
  /** CPU units: 1024 are one vCPU. */
  readonly cpu: number;
  readonly memoryMiB: readonly number[];
  readonly windows: boolean;
}

/**
 * The pairs of task CPU and task memory that Fargate offers.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html (2026-11)
 */
export const FARGATE_SIZES: readonly FargateSize[] = [
  { cpu: 256, memoryMiB: [512, 1024, 2048], windows: false },
  { cpu: 512, memoryMiB: range(1024, 4096, 1024), windows: false },
  { cpu: 1024, memoryMiB: range(2048, 8192, 1024), windows: true },
  { cpu: 2048, memoryMiB: range(4096, 16384, 1024), windows: true },
  { cpu: 4096, memoryMiB: range(8192, 30720, 1024), windows: true },
  { cpu: 8192, memoryMiB: range(16384, 61440, 4096), windows: false },
  { cpu: 16384, memoryMiB: range(32768, 122880, 8192), windows: false },
  { cpu: 32768, memoryMiB: [61440, 122880, 249856], windows: false },
];

/** What Fargate gives a task definition that says nothing. @see aws_ecs.FargateTaskDefinitionProps (defaults) */
export const FARGATE_DEFAULT = { cpu: 256, memoryMiB: 512 } as const;

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
}
