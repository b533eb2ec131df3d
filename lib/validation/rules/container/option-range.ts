import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage, type Range } from '../../support/ranges';

const OPTIONS: readonly Range[] = [
  { path: ['gpuCount'], label: 'The number of GPUs', min: 1 },
  { path: ['linuxParameters', 'sharedMemoryMiB'], label: 'The shared memory', unit: 'MiB', min: 1 },
  { path: ['linuxParameters', 'maxSwapMiB'], label: 'The swap', unit: 'MiB', min: 0 },
  { path: ['linuxParameters', 'swappiness'], label: 'The swappiness', min: 0, max: 100 },
  { path: ['restartPolicy', 'attemptPeriodSeconds'], label: 'The restart attempt period', unit: 'seconds', min: 60, max: 1800 },
];

/**
 * Numbers among the options of a container are ones that ECS takes. Only limits that a page names: a swappiness of 0 to
 * 100, a restart attempt period of 60 to 1800 seconds; how many GPUs or how much memory an instance has is its own affair.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html
 */
export const optionRange = defineRule({
  id: 'container/option-range',
  severity: 'error',
  title: 'GPUs, memory sizes, swappiness, restart period and limits are whole numbers in their ranges',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
  on: 'container',
  check: ({ name, props }) =>
    outOfRange(name, props, [
      ...OPTIONS,
      ...(props.linuxParameters?.tmpfs ?? []).map((_, index) => ({
        path: ['linuxParameters', 'tmpfs', index, 'sizeMiB'],
        label: 'The size of a tmpfs',
        unit: 'MiB',
        min: 1,
      })),
      ...(props.restartPolicy?.ignoredExitCodes ?? []).map((_, index) => ({
        path: ['restartPolicy', 'ignoredExitCodes', index, 'exitCode'],
        label: 'An exit code',
        min: 0,
      })),
      ...(props.ulimits ?? []).flatMap((_, index) =>
        (['softLimit', 'hardLimit'] as const).map((key) => ({
          path: ['ulimits', index, key],
          label: key === 'softLimit' ? 'A soft limit' : 'A hard limit',
          min: -1,
        })),
      ),
    ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { gpuCount: 1, linuxParameters: { maxSwapMiB: 0, swappiness: 100 } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { gpuCount: 0 } } } }),
      ec2Example({ nodes: { app: { props: { linuxParameters: { maxSwapMiB: 64, swappiness: 101 } } } } }),
      ec2Example({ nodes: { app: { props: { restartPolicy: { enabled: true, attemptPeriodSeconds: 30 } } } } }),
    ],
  }),
});
