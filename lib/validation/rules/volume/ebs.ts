import { ebsProblems, ebsSpeedProblems } from '@/lib/kinds/volume/ebs';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { fargateVolume } from './example';

/** An EBS volume has a size, a type and a speed that go together. */
export const ebs = defineRule({
  id: 'volume/ebs',
  severity: 'error',
  title: 'Size, type and speed of an EBS volume go together',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
  related: [
    "CDK: 'size' or 'snapShotId' must be specified",
    "CDK: 'throughput' can only be configured with gp3 volume type",
    "CDK: 'iops' cannot be specified with sc1, st1, gp2 and standard volume types",
    "CDK: 'iops' must be specified with io1 or io2 volume types",
    "CDK: 'volumeInitializationRate' must be between 100 and 300 MiB/s",
  ],
  on: 'volume',
  check: (volume, design) =>
    volumeTypeOf(volume, design) === 'MANAGED_EBS'
      ? [...ebsProblems(volume.props.ebs ?? {}), ...ebsSpeedProblems(volume.props.ebs ?? {})].map(({ key, ...it }) => ({
          ...it,
          path: ['ebs', ...(key === undefined ? [] : [key])],
          name: volume.name,
        }))
      : [],
  message: ({ name, says }) => `EBS volume ${name}: ${says}.`,
  fixes: ({ path, nearest, unit, clear }, { id }): Fix[] => [
    ...(nearest === undefined ? [] : [setFix(`Use ${nearest}${unit === undefined ? '' : ` ${unit}`}`, id, path, nearest)]),
    ...(clear ? [clearFix('Take it away', id, path)] : []),
  ],
  examples: () => ({
    ok: [
      sized({ sizeGiB: 20, volumeType: 'GP3', iops: 4000, throughputMiBps: 250 }),
      sized({ sizeGiB: 100, volumeType: 'IO2', iops: 5000 }),
      sized({ snapshotId: 'snap-066877671789bd71b', initializationRateMiBps: 200 }),
      sized({ sizeGiB: 1, volumeType: 'GP3', iops: 3000, throughputMiBps: 750 }),
      sized({ sizeGiB: 20, volumeType: 'IO1', iops: 1000 }),
      sized({ snapshotId: 'snap-066877671789bd71b', volumeType: 'IO1', iops: 5000 }),
    ],
    bad: [
      sized({}),
      sized({ sizeGiB: 20_000 }),
      sized({ sizeGiB: 20, volumeType: 'ST1' }),
      sized({ sizeGiB: 20, iops: 3000 }),
      sized({ sizeGiB: 20, volumeType: 'IO1' }),
      sized({ sizeGiB: 20, volumeType: 'GP3', iops: 100 }),
      sized({ sizeGiB: 20, throughputMiBps: 250 }),
      sized({ sizeGiB: 20, initializationRateMiBps: 200 }),
      sized({ snapshotId: 'snap-066877671789bd71b', initializationRateMiBps: 50 }),
      sized({ snapshotId: 'mine' }),
      sized({ sizeGiB: 10, volumeType: 'GP3', iops: 16_000 }),
      sized({ sizeGiB: 20, volumeType: 'IO1', iops: 1001 }),
      sized({ sizeGiB: 20, volumeType: 'GP3', throughputMiBps: 751 }),
    ],
  }),
});

function sized(props: Readonly<Record<string, unknown>>) {
  return fargateVolume({ type: 'MANAGED_EBS', ebs: { encrypted: true, ...props } });
}
