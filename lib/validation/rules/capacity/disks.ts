import type { Props } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

interface Problem {
  readonly path: Path;
  readonly says: string;
  readonly value?: number | string;
}

/** Disks of instances are ones that EC2 makes. */
export const disks = defineRule({
  id: 'capacity/disks',
  severity: 'error',
  title: 'Disks have a device, a size, and only what their type takes',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html',
  related: ['CDK: throughput property requires volumeType', 'CDK: iops property is required with volumeType', 'CDK: Throughput (MiBps) to iops ratio'],
  on: 'capacity',
  check: ({ name, props }) =>
    (props.blockDevices ?? []).flatMap((device, index) =>
      problemsOf(device, name).map(({ path, says, value }) => ({
        path: ['blockDevices', index, ...path],
        disk: device.deviceName || `number ${index + 1}`,
        name,
        says,
        value,
      })),
    ),
  message: ({ disk, name, says }) => `Disk ${disk} of capacity ${name} ${says}.`,
  fixes: ({ path, value }, { id }) => (value === undefined ? [] : [setFix(`Use ${value}`, id, path, value)]),
  examples: () => ({
    ok: [
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, volumeType: 'GP3', throughputMiBps: 250, iops: 4000 }),
      withDisk({ deviceName: '/dev/xvda', snapshotId: 'snap-0a1b2c3d4e5f60718' }),
    ],
    bad: [
      withDisk({ sizeGiB: 50 }),
      withDisk({ deviceName: '/dev/xvda' }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, volumeType: 'IO1' }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, throughputMiBps: 250 }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, volumeType: 'GP3', throughputMiBps: 1000, iops: 3000 }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 0.5 }),
      withDisk({ deviceName: '/dev/xvdb', type: 'EPHEMERAL', ephemeralIndex: -1 }),
    ],
  }),
});

function problemsOf(device: NonNullable<Props<'capacity'>['blockDevices']>[number], name: string): Problem[] {
  const { sizeGiB, volumeType, iops, throughputMiBps: throughput, ephemeralIndex } = device;
  const unnamed: Problem[] = device.deviceName ? [] : [{ path: ['deviceName'], says: `has no device name, such as /dev/xvda; ${name} needs one to attach it` }];
  if (device.type === 'EPHEMERAL')
    return [
      ...unnamed,
      ...(ephemeralIndex !== undefined && !(Number.isInteger(ephemeralIndex) && ephemeralIndex >= 0 && ephemeralIndex <= 23)
        ? [{ path: ['ephemeralIndex'], says: `is disk ${ephemeralIndex} of the instance; disks are numbered from 0 to 23`, value: 0 }]
        : []),
    ];
  const whole = (value: number | undefined, min: number, max: number): boolean =>
    value === undefined || (Number.isInteger(value) && value >= min && value <= max);
  return [
    ...unnamed,
    ...(sizeGiB === undefined && !device.snapshotId ? [{ path: ['sizeGiB'], says: 'has no size and is made from no snapshot', value: 30 }] : []),
    ...(whole(sizeGiB, 1, 65_536) ? [] : [{ path: ['sizeGiB'], says: `has ${sizeGiB} GiB; choose a whole number from 1 to 65536`, value: 30 }]),
    ...(volumeType === 'IO1' && iops === undefined ? [{ path: ['iops'], says: 'is of type io1, which needs IOPS', value: 3000 }] : []),
    ...(whole(iops, 100, 80_000) ? [] : [{ path: ['iops'], says: `has ${iops} IOPS; choose a whole number from 100 to 80000`, value: 3000 }]),
    ...(throughput !== undefined && volumeType !== 'GP3' ? [{ path: ['volumeType'], says: 'has a throughput, which only type gp3 has', value: 'GP3' }] : []),
    ...(whole(throughput, 125, 2000)
      ? []
      : [{ path: ['throughputMiBps'], says: `has ${throughput} MiB/s; choose a whole number from 125 to 2000`, value: 125 }]),
    ...(throughput !== undefined && iops !== undefined && volumeType === 'GP3' && throughput > iops / 4
      ? [{ path: ['iops'], says: `has ${throughput} MiB/s and ${iops} IOPS; it takes at least 4 IOPS for each MiB/s`, value: throughput * 4 }]
      : []),
  ];
}

function withDisk(device: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { capacity: { props: { blockDevices: [device] } } } });
}
