import { describe, expect, test } from 'vitest';
import { nodesOfKind } from '@/lib/kinds/graph';
import { fargateExample, sidecar } from '@/lib/validation/example';
import { askOf, smallestFargateSize } from './ask';

describe('what the containers of a task ask for', () => {
  const ask = (nodes: NonNullable<Parameters<typeof fargateExample>[0]>['nodes']) => {
    const design = fargateExample({ nodes });
    return askOf(nodesOfKind(design, 'task-definition')[0]!, design);
  };

  test('is what they reserve together, and no less than the largest limit', () => {
    expect(
      ask({ web: { props: { cpu: 256, memoryReservationMiB: 300, memoryLimitMiB: 900 } }, side: sidecar({ cpu: 128, memoryLimitMiB: 200 }) }),
    ).toMatchObject({
      cpu: 384,
      memoryMiB: 900,
    });
    expect(ask({ web: { props: { memoryReservationMiB: 800 } }, side: sidecar({ memoryLimitMiB: 300 }) }).memoryMiB).toBe(1100);
  });

  test('names those that say nothing about memory', () => expect(ask({ side: sidecar({ memoryLimitMiB: 300 }) }).withoutMemory).toEqual(['web']));
});

describe('the smallest size that fits', () => {
  test.each([
    [0, 0, false, 256, 512],
    [256, 2048, false, 256, 2048],
    [256, 2049, false, 512, 3072],
    [257, 100, false, 512, 1024],
    [0, 0, true, 1024, 2048],
    [5000, 1000, false, 8192, 16384],
  ])('for %d units and %d MiB (Windows: %s) is %d and %d', (cpu, memoryMiB, windows, ...size) =>
    expect(smallestFargateSize({ cpu, memoryMiB }, windows)).toEqual({ cpu: size[0], memoryMiB: size[1] }),
  );

  test('is none for what is larger than Fargate, or than Fargate for Windows', () => {
    expect(smallestFargateSize({ cpu: 40_000, memoryMiB: 0 }, false)).toBeUndefined();
    expect(smallestFargateSize({ cpu: 8000, memoryMiB: 0 }, true)).toBeUndefined();
  });
});
