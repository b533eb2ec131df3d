import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { scheduled } from './examples';

/** Numbers of a scheduled task are within what EventBridge and ECS take. */
export const scheduledNumbers = defineRule({
  id: 'operation/scheduled-numbers',
  severity: 'error',
  title: 'Numbers of a scheduled task are within their limits',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RetryPolicy.html',
  on: 'scheduled-task',
  check: ({ name, props }) =>
    outOfRange(name, props, [
      { path: ['taskCount'], label: 'The number of tasks', min: 1 },
      { path: ['retryAttempts'], label: 'The number of further tries', min: 0, max: 185 },
      { path: ['cpu'], label: 'The CPU of tasks', unit: 'units', min: 1 },
      { path: ['memoryMiB'], label: 'The memory of tasks', unit: 'MiB', min: 1 },
      ...(props.containerOverrides ?? []).flatMap((_, index) => [
        { path: ['containerOverrides', index, 'cpu'], label: 'The CPU of a container', unit: 'units', min: 0 },
        { path: ['containerOverrides', index, 'memoryLimitMiB'], label: 'The memory limit of a container', unit: 'MiB', min: 4 },
        { path: ['containerOverrides', index, 'memoryReservationMiB'], label: 'The reserved memory of a container', unit: 'MiB', min: 4 },
      ]),
    ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [scheduled({ taskCount: 4, retryAttempts: 0 })],
    bad: [scheduled({ taskCount: 0 }), scheduled({ retryAttempts: 200 }), scheduled({ containerOverrides: [{ containerName: 'web', memoryLimitMiB: 2 }] })],
  }),
});
