import { expect, it } from 'vitest';
import { FARGATE_SIZES } from '@/lib/aws/fargate-sizes';
import { cpuChoices, isOffered, memoryChoices, nextSizeUp, withCpu } from './fargate-choices';

it('offers only memory that goes with the CPU', () => {
  expect(memoryChoices({ cpu: 256, memoryMiB: 512 })).toEqual([512, 1024, 2048]);
  expect(memoryChoices({})).toEqual([512, 1024, 2048]);
});

it('still shows a current value that is not offered', () => {
  expect(memoryChoices({ cpu: 256, memoryMiB: 4096 })).toEqual([512, 1024, 2048, 4096]);
  expect(cpuChoices({ cpu: 300 })).toContain(300);
  expect(isOffered({ cpu: 256, memoryMiB: 4096 })).toBe(false);
});

it('keeps the memory when the CPU changes and it still goes with it', () => {
  expect(withCpu({ cpu: 256, memoryMiB: 2048 }, 512)).toEqual({ cpu: 512, memoryMiB: 2048 });
  expect(withCpu({ cpu: 256 }, undefined)).toEqual({ cpu: undefined, memoryMiB: undefined });
});

it('takes the nearest memory when it no longer goes with the CPU', () => {
  expect(withCpu({ cpu: 256, memoryMiB: 512 }, 1024)).toEqual({ cpu: 1024, memoryMiB: 2048 });
  expect(withCpu({ cpu: 4096, memoryMiB: 16384 }, 256)).toEqual({ cpu: 256, memoryMiB: 2048 });
  expect(withCpu({}, 512)).toEqual({ cpu: 512, memoryMiB: 1024 });
});

it('names the next size up: more memory first, then more CPU', () => {
  expect(nextSizeUp({})).toEqual({ cpu: 256, memoryMiB: 1024 });
  expect(nextSizeUp({ cpu: 256, memoryMiB: 2048 })).toEqual({ cpu: 512, memoryMiB: 2048 });
  expect(nextSizeUp({ cpu: 256, memoryMiB: 700 })).toEqual({ cpu: 256, memoryMiB: 1024 });
  expect(nextSizeUp({ cpu: 300, memoryMiB: 512 })).toEqual({ cpu: 512, memoryMiB: 1024 });
});

it('climbs from the smallest size to the largest, each offered, none twice', () => {
  const seen: string[] = [];
  for (let size = nextSizeUp({}); size; size = nextSizeUp(size)) {
    expect(isOffered(size)).toBe(true);
    seen.push(`${size.cpu}/${size.memoryMiB}`);
  }
  expect(new Set(seen).size).toBe(seen.length);
  const largest = FARGATE_SIZES.at(-1);
  expect(seen.at(-1)).toBe(`${largest?.cpu}/${largest?.memoryMiB.at(-1)}`);
});
