import { EBS_IOPS, EBS_SIZES_GIB } from '@/lib/aws/ebs-volumes';
import type { DesignNode, Props } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { imageOf } from '../../support/instances';

type Device = NonNullable<Props<'capacity'>['blockDevices']>[number];

interface Problem {
  readonly path: Path;
  readonly says: string;
  readonly value?: number | string;
}

/** What comes after a number. */
const UNITS: Readonly<Record<string, string>> = { sizeGiB: ' GiB', iops: ' IOPS', throughputMiBps: ' MiB/s' };

/** What the images of ECS for Amazon Linux have on their disk. @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/al2023.html */
const IMAGE_GIB = 30;

/** Disks of instances are ones that EC2 makes. */
export const disks = defineRule({
  id: 'capacity/disks',
  severity: 'error',
  title: 'Disks have a device, a size, and only what their type takes',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html',
  related: ['CDK: throughput property requires volumeType', 'CDK: iops property is required with volumeType', 'CDK: Throughput (MiBps) to iops ratio'],
  on: 'capacity',
  check: (node) => {
    const { name, props } = node;
    return (props.blockDevices ?? []).flatMap((device, index) =>
      problemsOf(device, name, leastOf(device, node)).map(({ path, says, value }) => ({
        path: ['blockDevices', index, ...path],
        disk: device.deviceName || `number ${index + 1}`,
        name,
        says,
        value,
      })),
    );
  },
  message: ({ disk, name, says }) => `Disk ${disk} of capacity ${name} ${says}.`,
  fixes: ({ path, value }, { id }) =>
    value === undefined ? [] : [setFix(`Use ${typeof value === 'string' ? value.toLowerCase() : value}${UNITS[String(path.at(-1))] ?? ''}`, id, path, value)],
  examples: () => ({
    ok: [
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, volumeType: 'GP3', throughputMiBps: 250, iops: 4000 }),
      withDisk({ deviceName: '/dev/xvda', snapshotId: 'snap-0a1b2c3d4e5f60718' }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 30, volumeType: 'GP3', throughputMiBps: 750 }),
      withDisk({ deviceName: '/dev/xvdb', sizeGiB: 8 }),
    ],
    bad: [
      withDisk({ sizeGiB: 50 }),
      withDisk({ deviceName: '/dev/xvda' }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, volumeType: 'IO1' }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, throughputMiBps: 250 }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, volumeType: 'GP3', throughputMiBps: 1000, iops: 3000 }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 0.5 }),
      withDisk({ deviceName: '/dev/xvdb', type: 'EPHEMERAL', ephemeralIndex: -1 }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 20 }),
      withDisk({ deviceName: '/dev/xvdb', sizeGiB: 100, volumeType: 'ST1' }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, volumeType: 'GP3', throughputMiBps: 1000 }),
      withDisk({ deviceName: '/dev/xvda', sizeGiB: 50, volumeType: 'GP2', iops: 4000 }),
    ],
  }),
});

function problemsOf(device: Device, name: string, least: number): Problem[] {
  const { sizeGiB, volumeType, iops, throughputMiBps: throughput, ephemeralIndex } = device;
  const unnamed: Problem[] = device.deviceName ? [] : [{ path: ['deviceName'], says: `has no device name, such as /dev/xvda; ${name} needs one to attach it` }];
  if (device.type === 'EPHEMERAL')
    return [
      ...unnamed,
      ...(ephemeralIndex !== undefined && !whole(ephemeralIndex, 0, 23)
        ? [{ path: ['ephemeralIndex'], says: `is disk ${ephemeralIndex} of the instance; disks are numbered from 0 to 23`, value: 0 }]
        : []),
    ];
  const type = volumeType?.toLowerCase();
  const [min, max] = volumeType ? EBS_SIZES_GIB[volumeType] : [1, 65_536];
  const smallest = Math.max(min, least);
  // Without a word about it there are 3,000.
  const has = iops ?? (volumeType === 'GP3' ? 3000 : undefined);
  return [
    ...unnamed,
    ...(sizeGiB === undefined && !device.snapshotId ? [{ path: ['sizeGiB'], says: 'has no size and is made from no snapshot', value: Math.max(30, min) }] : []),
    ...(sizeGiB === undefined || whole(sizeGiB, smallest, max) ? [] : [sizeProblem(sizeGiB, smallest, max, least > min ? undefined : type)]),
    ...iopsProblems(device),
    ...(throughput !== undefined && volumeType !== 'GP3' ? [{ path: ['volumeType'], says: 'has a throughput, which only type gp3 has', value: 'GP3' }] : []),
    ...(throughput === undefined || whole(throughput, 125, 2000)
      ? []
      : [{ path: ['throughputMiBps'], says: `has ${throughput} MiB/s; choose a whole number from 125 to 2000`, value: 125 }]),
    ...(throughput !== undefined && throughput <= 2000 && has !== undefined && volumeType === 'GP3' && throughput > has / 4
      ? [
          {
            path: ['iops'],
            says: `has ${throughput} MiB/s and ${has} IOPS${iops === undefined ? ', as it does unless it says otherwise' : ''}; it takes at least 4 IOPS for each MiB/s`,
            value: Math.ceil(throughput * 4),
          },
        ]
      : []),
  ];
}

function sizeProblem(given: number, min: number, max: number, type: string | undefined): Problem {
  const why = given < min && type === undefined && min === IMAGE_GIB ? ', and the machine image alone has 30' : type === undefined ? '' : ` and type ${type}`;
  return { path: ['sizeGiB'], says: `has ${given} GiB${why}; choose a whole number from ${min} to ${max}`, value: Math.min(max, Math.max(30, min)) };
}

function iopsProblems({ volumeType, iops }: Device): Problem[] {
  const path = ['iops'];
  if (iops === undefined) return volumeType === 'IO1' ? [{ path, says: 'is of type io1, which needs IOPS', value: 3000 }] : [];
  if (volumeType !== undefined && volumeType !== 'GP3' && volumeType !== 'IO1')
    return [{ path: ['volumeType'], says: `has IOPS, which type ${volumeType.toLowerCase()} does not take`, value: 'GP3' }];
  const [min, max] = volumeType === undefined ? ([100, 80_000] as const) : EBS_IOPS[volumeType];
  return whole(iops, min, max) ? [] : [{ path, says: `has ${iops} IOPS; choose a whole number from ${min} to ${max}`, value: 3000 }];
}

/** The least size of a disk for what its machine image has on it. */
function leastOf({ deviceName, snapshotId }: Device, capacity: DesignNode<'capacity'>): number {
  const system = deviceName === '/dev/xvda' && !snapshotId ? imageOf(capacity)?.system : undefined;
  return system === 'AMAZON_LINUX_2' || system === 'AMAZON_LINUX_2023' ? IMAGE_GIB : 0;
}

function whole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function withDisk(device: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { capacity: { props: { blockDevices: [device] } } } });
}
