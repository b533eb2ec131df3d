import { EBS_IOPS, EBS_SIZES_GIB } from '@/lib/aws/ebs-volumes';
import type { Props } from '../union';

type Ebs = NonNullable<Props<'volume'>['ebs']>;
type VolumeType = NonNullable<Ebs['volumeType']>;

/** Something of an EBS volume that cannot be. */
export interface EbsProblem {
  /** Where, below `ebs`; nothing for the whole of it. */
  readonly key: keyof Ebs | undefined;
  /** What is wrong, and what is allowed; begins in lower case. */
  readonly says: string;
  /** What would be right, and what it is counted in; nothing where the property should go away, or only its author can know. */
  readonly nearest?: number;
  readonly unit?: string;
  /** Taking the property away would settle it. */
  readonly clear?: boolean;
}

/** The type without one. */
const USUAL_TYPE: VolumeType = 'GP2';

/** How many operations per second can be chosen; nothing where none can. */
const IOPS: Partial<Record<VolumeType, readonly [min: number, max: number]>> = EBS_IOPS;

/** A volume of each type, as part of a sentence. */
const VOLUME: Record<VolumeType, string> = {
  GP2: 'a gp2 volume',
  GP3: 'a gp3 volume',
  IO1: 'an io1 volume',
  IO2: 'an io2 volume',
  SC1: 'an sc1 volume',
  ST1: 'an st1 volume',
  STANDARD: 'a magnetic (standard) volume',
};

/** How many operations per second each GiB allows; a gp3 volume has its first 3000 at any size. */
const IOPS_PER_GIB: Partial<Record<VolumeType, number>> = { GP3: 500, IO1: 50, IO2: 1000 };
const FIRST_IOPS = 3000;
/** Operations per second that each MiB per second of a gp3 volume needs. */
const IOPS_PER_MIBPS = 4;

/** In MiB per second, of gp3. */
const MOST_THROUGHPUT = 2000;
const INITIALIZATION_RATE = [100, 300] as const;

/** The form of a snapshot's id. */
const SNAPSHOT = /^snap-[0-9a-fA-F]+$/;

/** What of an EBS volume the CDK refuses, and with it the whole stack; and whole numbers that are none. */
export function ebsProblems(ebs: Ebs): readonly EbsProblem[] {
  const type = ebs.volumeType ?? USUAL_TYPE;
  const volume = VOLUME[type];
  const iops = IOPS[type];
  return [
    ...(ebs.sizeGiB === undefined && !ebs.snapshotId ? [{ key: 'sizeGiB', says: 'it needs a size, or a snapshot to begin with' } as const] : []),
    ...(ebs.snapshotId && !SNAPSHOT.test(ebs.snapshotId)
      ? [{ key: 'snapshotId', says: `"${ebs.snapshotId}" is no snapshot; it is snap- and digits or letters a–f` } as const]
      : []),
    ...within('sizeGiB', ebs.sizeGiB, EBS_SIZES_GIB[type], volume, 'GiB'),
    ...(iops ? within('iops', ebs.iops, iops, volume, 'operations per second') : []),
    ...(!iops && ebs.iops !== undefined ? [{ key: 'iops', says: `${volume} takes no number of operations per second`, clear: true } as const] : []),
    ...((type === 'IO1' || type === 'IO2') && ebs.iops === undefined
      ? [
          {
            key: 'iops',
            says: `${volume} needs a number of operations per second`,
            nearest: Math.max(100, Math.min(3000, mostIops(type, ebs.sizeGiB))),
            unit: 'operations per second',
          } as const,
        ]
      : []),
    ...(ebs.throughputMiBps !== undefined && type !== 'GP3'
      ? [{ key: 'throughputMiBps', says: `${volume} takes no throughput, only gp3 does`, clear: true } as const]
      : within('throughputMiBps', ebs.throughputMiBps, [125, MOST_THROUGHPUT], 'a gp3 volume', 'MiB/s')),
    ...(ebs.initializationRateMiBps !== undefined && !ebs.snapshotId
      ? [{ key: 'initializationRateMiBps', says: 'an initialization rate is for a snapshot, and there is none', clear: true } as const]
      : within('initializationRateMiBps', ebs.initializationRateMiBps, INITIALIZATION_RATE, 'the initialization', 'MiB/s')),
  ];
}

/**
 * Speeds that EBS does not give a volume of this size. The CDK takes them, so that tasks do not start for want of their volume.
 *
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/provisioned-iops.html
 */
export function ebsSpeedProblems(ebs: Ebs): readonly EbsProblem[] {
  const type = ebs.volumeType ?? USUAL_TYPE;
  const most = mostIops(type, ebs.sizeGiB);
  const iops = ebs.iops ?? FIRST_IOPS;
  const fastest = Math.floor(iops / IOPS_PER_MIBPS);
  return [
    ...(ebs.iops !== undefined && ebs.iops > most && ebs.iops <= (IOPS[type]?.[1] ?? 0)
      ? [
          {
            key: 'iops',
            says: `${VOLUME[type]} of ${ebs.sizeGiB} GiB has up to ${most} operations per second, not ${ebs.iops}`,
            nearest: most,
            unit: 'operations per second',
          } as const,
        ]
      : []),
    ...(type === 'GP3' && ebs.throughputMiBps !== undefined && ebs.throughputMiBps > fastest && ebs.throughputMiBps <= MOST_THROUGHPUT && iops >= FIRST_IOPS
      ? [
          {
            key: 'throughputMiBps',
            says: `a gp3 volume of ${iops} operations per second has up to ${fastest} MiB/s, not ${ebs.throughputMiBps}`,
            nearest: fastest,
            unit: 'MiB/s',
          } as const,
        ]
      : []),
  ];
}

function mostIops(type: VolumeType, sizeGiB: number | undefined): number {
  const each = IOPS_PER_GIB[type];
  if (each === undefined || sizeGiB === undefined || sizeGiB < 1) return Infinity;
  return Math.max(type === 'GP3' ? FIRST_IOPS : 0, Math.floor(each * sizeGiB));
}

function within(key: keyof Ebs, value: number | undefined, [min, max]: readonly [number, number], what: string, unit: string): EbsProblem[] {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return [];
  return [{ key, says: `${what} has ${min} to ${max} ${unit}, not ${value}`, nearest: Math.min(max, Math.max(min, Math.round(value))), unit }];
}
