/** The least and the most of something. */
type Range = readonly [min: number, max: number];

/**
 * How large EBS volumes of each type can be, in GiB.
 *
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html
 */
export const EBS_SIZES_GIB = {
  GP2: [1, 16_384],
  GP3: [1, 65_536],
  IO1: [4, 16_384],
  IO2: [4, 65_536],
  SC1: [125, 16_384],
  ST1: [125, 16_384],
  STANDARD: [1, 1024],
} as const satisfies Readonly<Record<string, Range>>;

/**
 * How many operations per second can be chosen for EBS volumes of the types that have a choice.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html
 */
export const EBS_IOPS = { GP3: [3000, 80_000], IO1: [100, 64_000], IO2: [100, 256_000] } as const satisfies Readonly<Record<string, Range>>;
