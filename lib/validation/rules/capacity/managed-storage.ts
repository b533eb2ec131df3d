import { managedExample } from './examples';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';

/** The storage of managed instances is a size that ECS makes. */
export const managedStorage = defineRule({
  id: 'capacity/managed-storage',
  severity: 'error',
  title: 'Managed instances have 30–16384 GiB of storage for tasks',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedInstancesStorageConfiguration.html',
  on: 'managed-instances-capacity-provider',
  check: ({ name, props }) => outOfRange(name, props, [{ path: ['taskVolumeStorageGiB'], label: 'The storage for tasks', unit: 'GiB', min: 30, max: 16_384 }]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [managedExample({ nodes: { managed: { props: { taskVolumeStorageGiB: 200 } } } })],
    bad: [managedExample({ nodes: { managed: { props: { taskVolumeStorageGiB: 20 } } } })],
  }),
});
