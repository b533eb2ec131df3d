import { memoryText } from '@/lib/kinds/sizes';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A container may take at least the memory that is reserved for it. */
export const memoryLimit = defineRule({
  id: 'container/memory-limit',
  severity: 'error',
  title: 'The memory limit must not be below the reservation',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: ({ name, props: { memoryLimitMiB: limit, memoryReservationMiB: reservation } }) =>
    limit !== undefined && reservation !== undefined && limit < reservation ? [{ path: ['memoryReservationMiB'], name, limit, reservation }] : [],
  message: ({ name, limit, reservation }) =>
    `Container ${name} reserves ${memoryText(reservation)} but may take only ${memoryText(limit)}; reserve at most its limit, or raise the limit.`,
  fixes: ({ limit, reservation }, { id }) => [
    setFix(`Reserve ${memoryText(limit)}`, id, ['memoryReservationMiB'], limit),
    setFix(`Raise the limit to ${memoryText(reservation)}`, id, ['memoryLimitMiB'], reservation),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { memoryReservationMiB: 256 } } } })],
    bad: [ec2Example({ nodes: { app: { props: { memoryReservationMiB: 600 } } } })],
  }),
});
