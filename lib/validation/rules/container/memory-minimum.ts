import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A container gets at least the memory that Docker needs. */
export const memoryMinimum = defineRule({
  id: 'container/memory-minimum',
  severity: 'error',
  title: 'A container needs at least 6 MiB of memory',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: ({ name, props }) =>
    (['memoryLimitMiB', 'memoryReservationMiB'] as const).flatMap((key) => {
      const value = props[key];
      return value === undefined || (Number.isInteger(value) && value >= 6) ? [] : [{ path: [key], key, name, value }];
    }),
  message: ({ key, name, value }) =>
    `The memory ${key === 'memoryLimitMiB' ? 'limit' : 'reservation'} of container ${name} is ${value} MiB; choose a whole number from 6 on.`,
  fixes: ({ key, value }, { id }) => [setFix(`Use ${Math.max(6, Math.ceil(value))} MiB`, id, [key], Math.max(6, Math.ceil(value)))],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { memoryLimitMiB: 6 } } } })],
    bad: [ec2Example({ nodes: { app: { props: { memoryLimitMiB: 5 } } } }), ec2Example({ nodes: { app: { props: { memoryReservationMiB: 100.5 } } } })],
  }),
});
