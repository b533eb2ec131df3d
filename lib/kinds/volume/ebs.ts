import type { Props } from '../union';

type Ebs = NonNullable<Props<'volume'>['ebs']>;
type VolumeType = NonNullable<Ebs['volumeType']>;

/** Something of an EBS volume that cannot be. */
export interface EbsProblem {
  /** Where, below `ebs`; nothing for the whole of it. */
  readonly key: keyof Ebs | undefined;
  /** What is wrong, and what is allowed; begins in lower case. */
  readonly says: string;
  /** What would be right; nothing where the property should go away, or only its author can know. */
  readonly nearest?: number;
  /** Taking the property away would settle it. */
  readonly clear?: boolean;
}

/** The type without one. */
const USUAL_TYPE: VolumeType = 'GP2';

/**
 * How large volumes of each type can be, in GiB.
 *
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html
 */
const SIZES: Record<VolumeType, readonly [min: number, max: number]> = {
  GP2: [1, 16_384],
  GP3: [1, 65_536],
  IO1: [4, 16_384],
  IO2: [4, 65_536],
  SC1: [125, 16_384],
  ST1: [125, 16_384],
  STANDARD: [1, 1024],
};

/** How many operations per second can be chosen; nothing where none can. */
const IOPS: Partial<Record<VolumeType, readonly [min: number, max: number]>> = { GP3: [3000, 80_000], IO1: [100, 64_000], IO2: [100, 256_000] };

/** In MiB per second, of gp3. */
const MOST_THROUGHPUT = 2000;
const INITIALIZATION_RATE = [100, 300] as const;

/** The form of a snapshot's id. */
const SNAPSHOT = /^snap-[0-9a-fA-F]+$/;

/** What of an EBS volume the CDK refuses, and with it the whole stack; and whole numbers that are none. */
export function ebsProblems(ebs: Ebs): readonly EbsProblem[] {
  const type = ebs.volumeType ?? USUAL_TYPE;
  const named = type === 'STANDARD' ? 'magnetic (standard)' : type.toLowerCase();
  const iops = IOPS[type];
  return [
    ...(ebs.sizeGiB === undefined && !ebs.snapshotId ? [{ key: 'sizeGiB', says: 'it needs a size, or a snapshot to begin with' } as const] : []),
    ...(ebs.snapshotId && !SNAPSHOT.test(ebs.snapshotId)
      ? [{ key: 'snapshotId', says: `"${ebs.snapshotId}" is no snapshot; it is snap- and digits or letters a–f` } as const]
      : []),
    ...within('sizeGiB', ebs.sizeGiB, SIZES[type], `a ${named} volume`, 'GiB'),
    ...(iops ? within('iops', ebs.iops, iops, `a ${named} volume`, 'operations per second') : []),
    ...(!iops && ebs.iops !== undefined ? [{ key: 'iops', says: `a ${named} volume takes no number of operations per second`, clear: true } as const] : []),
    ...((type === 'IO1' || type === 'IO2') && ebs.iops === undefined
      ? [{ key: 'iops', says: `a ${named} volume needs a number of operations per second`, nearest: 3000 } as const]
      : []),
    ...(ebs.throughputMiBps !== undefined && type !== 'GP3'
      ? [{ key: 'throughputMiBps', says: `a ${named} volume takes no throughput, only gp3 does`, clear: true } as const]
      : within('throughputMiBps', ebs.throughputMiBps, [125, MOST_THROUGHPUT], 'a gp3 volume', 'MiB/s')),
    ...(ebs.initializationRateMiBps !== undefined && !ebs.snapshotId
      ? [{ key: 'initializationRateMiBps', says: 'an initialization rate is for a snapshot, and there is none', clear: true } as const]
      : within('initializationRateMiBps', ebs.initializationRateMiBps, INITIALIZATION_RATE, 'the initialization', 'MiB/s')),
  ];
}

function within(key: keyof Ebs, value: number | undefined, [min, max]: readonly [number, number], what: string, unit: string): EbsProblem[] {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return [];
  return [{ key, says: `${what} has ${min} to ${max} ${unit}, not ${value}`, nearest: Math.min(max, Math.max(min, Math.round(value))) }];
}
