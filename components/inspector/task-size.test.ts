import { describe, expect, it } from 'vitest';
import { nodeUnion } from '@/lib/kinds/union';
import { isFargateSized, taskSizeText } from './task-size';

describe('the size of a task', () => {
  it.each([
    { launchType: undefined, fargate: true },
    { launchType: 'EC2_AND_FARGATE', fargate: true },
    { launchType: 'EC2', fargate: false },
    { launchType: 'EXTERNAL', fargate: false },
    { launchType: 'MANAGED_INSTANCES', fargate: false },
  ])('is one of Fargate: $fargate, for $launchType', ({ launchType, fargate }) => {
    const props = launchType === undefined ? {} : { launchType };
    expect(isFargateSized(nodeUnion.parse({ id: 'task', kind: 'task-definition', name: 'Task', props }))).toBe(fargate);
  });

  it('is the default of Fargate when nothing is said, and none elsewhere', () => {
    expect(taskSizeText({ cpu: undefined, memoryMiB: undefined }, true)).toBe('0.25 vCPU · 512 MB');
    expect(taskSizeText({ cpu: undefined, memoryMiB: undefined }, false)).toBe('no size');
    expect(taskSizeText({ cpu: undefined, memoryMiB: 2048 }, false)).toBe('2 GB');
  });
});
