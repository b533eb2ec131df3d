/** What an instance has, all of it: the system and ECS itself take some of the memory before tasks get any. */
export interface InstanceSize {
  readonly vCpus: number;
  readonly memoryMiB: number;
}

/** The size of an instance type such as `m5.large`; nothing for one that is not in the table, which may still exist. */
export function instanceSize(type: string): InstanceSize | undefined {
  return SIZES.get(type);
}

/** The types of a family that are in the table and no bare metal, smallest first. */
export function typesOfFamily(family: string): readonly (InstanceSize & { readonly type: string })[] {
  return [...SIZES]
    .filter(([type]) => type.startsWith(`${family}.`) && !type.includes('.metal'))
    .map(([type, size]) => ({ type, ...size }))
    .sort((a, b) => a.vCpus - b.vCpus || a.memoryMiB - b.memoryMiB);
}

/** Families, GiB of memory per vCPU, vCPUs of each size, names of bare metal. 1 vCPU is a medium, 2 a large, 4N an Nxlarge. */
type Family = readonly [families: string, gibPerVCpu: number, vCpus: readonly number[], metal?: string];

const TO_16 = [2, 4, 8, 16, 32, 48, 64];
const TO_24 = [...TO_16, 96];
const TO_32 = [...TO_24, 128];
const TO_48 = [...TO_32, 192];
const ARM = [1, ...TO_16];
const FROM_MEDIUM = [1, ...TO_24, 192];
const TO_96 = [...TO_48, 384];
const DENSE = [2, 4, 8, 12, 24, 48, 72, 96, 192];

/**
 * The sizes of instance types whose memory grows with their vCPUs. A bare metal type says in its name which size it is
 * (`metal-24xl`), or has what the largest of its family has (`metal`).
 *
 * As of 2026-02, and for general purpose as of M9g; newer families and sizes are missing.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/co.html
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/mo.html
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/so.html
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html
 */
const REGULAR: readonly Family[] = [
  ['a1', 2, [1, 2, 4, 8, 16], 'metal'],
  ['m3', 3.75, [1, 2, 4, 8]],
  ['m4', 4, [2, 4, 8, 16, 40, 64]],
  ['m5 m5d m5n m5dn', 4, TO_24, 'metal'],
  ['m5a m5ad', 4, TO_24],
  ['m5zn', 4, [2, 4, 8, 12, 24, 48], 'metal'],
  ['m6a', 4, TO_48, 'metal'],
  ['m6g m6gd m7g m7gd', 4, ARM, 'metal'],
  ['m6i m6id m6in m6idn', 4, TO_32, 'metal'],
  ['m7a', 4, [1, ...TO_48], 'metal-48xl'],
  ['m7i', 4, [...TO_24, 192], 'metal-24xl metal-48xl'],
  ['m7i-flex m8i-flex', 4, TO_16],
  ['m8a m8g m8gd', 4, FROM_MEDIUM, 'metal-24xl metal-48xl'],
  ['m8azn', 4, [1, 2, 4, 12, 24, 48, 96], 'metal-12xl metal-24xl'],
  ['m8gb m8gn', 4, FROM_MEDIUM],
  ['m8i m8ib m8id m8idb m8idn m8in', 4, TO_96, 'metal-48xl metal-96xl'],
  ['m8ine', 4, [2, 4, 8, 16, 32, 48]],
  ['m9g m9gd', 4, FROM_MEDIUM, 'metal-48xl'],

  ['c3', 1.875, [2, 4, 8, 16, 32]],
  ['c4', 1.875, [2, 4, 8, 16]],
  ['c5 c5d', 2, [2, 4, 8, 16, 36, 48, 72, 96], 'metal'],
  ['c5a c5ad', 2, TO_24],
  ['c5n', 2.625, [2, 4, 8, 16]],
  ['c6a', 2, TO_48, 'metal'],
  ['c6g c6gd c7g c7gd c7gn', 2, ARM, 'metal'],
  ['c6gn', 2, ARM],
  ['c6i c6id c6in', 2, TO_32, 'metal'],
  ['c7a', 2, [1, ...TO_48], 'metal-48xl'],
  ['c7i', 2, [...TO_24, 192], 'metal-24xl metal-48xl'],
  ['c7i-flex c8i-flex', 2, TO_16],
  ['c8a c8g c8gb c8gd c8gn', 2, FROM_MEDIUM, 'metal-24xl metal-48xl'],
  ['c8i c8id', 2, TO_96, 'metal-48xl metal-96xl'],

  ['r3', 7.625, [4, 8, 16, 32]],
  ['r4', 7.625, [2, 4, 8, 16, 32, 64]],
  ['r5 r5b r5d r5n r5dn', 8, TO_24, 'metal'],
  ['r5a r5ad', 8, TO_24],
  ['r6a', 8, TO_48, 'metal'],
  ['r6g r6gd r7g r7gd', 8, ARM, 'metal'],
  ['r6i r6id r6in r6idn', 8, TO_32, 'metal'],
  ['r7a', 8, [1, ...TO_48], 'metal-48xl'],
  ['r7i', 8, [...TO_24, 192], 'metal-24xl metal-48xl'],
  ['r7iz', 8, [...TO_16, 128], 'metal-16xl metal-32xl'],
  ['r8a r8g r8gd r8gn', 8, FROM_MEDIUM, 'metal-24xl metal-48xl'],
  ['r8gb', 8, [1, ...TO_24], 'metal-24xl'],
  ['r8i', 8, TO_96, 'metal-48xl metal-96xl'],
  ['r8i-flex', 8, TO_16],
  ['z1d', 8, [2, 4, 8, 12, 24, 48], 'metal'],
  ['x1', 15.25, [64, 128]],
  ['x1e', 30.5, [4, 8, 16, 32, 64, 128]],
  ['x2gd', 16, ARM, 'metal'],
  ['x2idn', 16, [64, 96, 128], 'metal'],
  ['x2iedn', 32, [4, 8, 16, 32, 64, 96, 128], 'metal'],
  ['x2iezn', 32, [8, 16, 24, 32, 48], 'metal'],
  ['x8aedz', 32, [2, 4, 12, 24, 48, 96], 'metal-12xl metal-24xl'],
  ['x8g', 16, FROM_MEDIUM, 'metal-24xl metal-48xl'],

  ['d2', 7.625, [4, 8, 16]],
  ['d3', 8, [4, 8, 16, 32]],
  ['d3en', 4, [4, 8, 16, 24, 32, 48]],
  ['h1', 4, [8, 16, 32, 64]],
  ['i3', 7.625, [2, 4, 8, 16, 32, 64]],
  ['i3en', 8, [2, 4, 8, 12, 24, 48, 96], 'metal'],
  ['i4g', 8, [2, 4, 8, 16, 32, 64]],
  ['i4i', 8, TO_32, 'metal'],
  ['i7i', 8, [...TO_24, 192], 'metal-24xl metal-48xl'],
  ['i7ie i8ge', 8, DENSE, 'metal-24xl metal-48xl'],
  ['i8g', 8, [...TO_24, 192], 'metal-24xl'],
  ['im4gn', 4, [2, 4, 8, 16, 32, 64]],
  ['is4gen', 6, [1, 2, 4, 8, 16, 32]],

  ['dl1', 8, [96]],
  ['g3', 7.625, [16, 32, 64]],
  ['g3s', 7.625, [4]],
  ['g4ad', 4, [4, 8, 16, 32, 64]],
  ['g4dn', 4, [4, 8, 16, 32, 48, 64]],
  ['g5 g6', 4, [4, 8, 16, 32, 48, 64, 96, 192]],
  ['g5g', 2, [4, 8, 16, 32, 64], 'metal'],
  ['g6e', 8, [4, 8, 16, 32, 48, 64, 96, 192]],
  ['g6f', 4, [2, 4, 8, 16]],
  ['gr6', 8, [16, 32]],
  ['gr6f', 8, [16]],
  ['inf1', 2, [4, 8, 24, 96]],
  ['inf2', 4, [4, 32, 96, 192]],
  ['p2', 15.25, [4, 32]],
  ['p3', 7.625, [8, 32, 64]],
  ['p3dn', 8, [96]],
  ['p4d p4de', 12, [96]],
  ['trn1', 4, [8, 128]],
  ['trn1n', 4, [128]],
  ['vt1', 2, [12, 24, 96]],
];

/** Families that share a pattern of their own: vCPUs and GiB by size. */
const BURSTABLE: Readonly<Record<string, readonly [vCpus: number, gib: number]>> = {
  nano: [2, 0.5],
  micro: [2, 1],
  small: [2, 2],
  medium: [2, 4],
  large: [2, 8],
  xlarge: [4, 16],
  '2xlarge': [8, 32],
};

/** What keeps to no pattern: vCPUs and GiB. */
const IRREGULAR: Readonly<Record<string, readonly [vCpus: number, gib: number]>> = {
  't2.nano': [1, 0.5],
  't2.micro': [1, 1],
  't2.small': [1, 2],
  'c4.8xlarge': [36, 60],
  'c5n.9xlarge': [36, 96],
  'c5n.18xlarge': [72, 192],
  'c5n.metal': [72, 192],
  'd2.8xlarge': [36, 244],
  'g4dn.metal': [96, 384],
  'i3.metal': [72, 512],
  'p2.16xlarge': [64, 732],
  'p5.4xlarge': [16, 256],
  'p5.48xlarge': [192, 2048],
  'p5e.48xlarge': [192, 2048],
  'p5en.48xlarge': [192, 2048],
  'p6-b200.48xlarge': [192, 2048],
  'trn2.48xlarge': [192, 2048],
};

const SIZES: ReadonlyMap<string, InstanceSize> = new Map([...REGULAR.flatMap(regular), ...burstable(), ...Object.entries(IRREGULAR).map(irregular)]);

function regular([families, gibPerVCpu, vCpus, metal = '']: Family): (readonly [string, InstanceSize])[] {
  const size = (count: number): InstanceSize => ({ vCpus: count, memoryMiB: count * gibPerVCpu * 1024 });
  const bare = metal.split(' ').filter((it) => it !== '');
  return families
    .split(' ')
    .flatMap((family) => [
      ...vCpus.map((count) => [`${family}.${sizeName(count)}`, size(count)] as const),
      ...bare.map((name) => [`${family}.${name}`, size(name === 'metal' ? Math.max(...vCpus) : Number.parseInt(name.slice('metal-'.length), 10) * 4)] as const),
    ]);
}

function burstable(): (readonly [string, InstanceSize])[] {
  return ['t2', 't3', 't3a', 't4g'].flatMap((family) => Object.entries(BURSTABLE).map(([size, has]) => irregular([`${family}.${size}`, has])));
}

function irregular([type, [vCpus, gib]]: readonly [string, readonly [number, number]]): readonly [string, InstanceSize] {
  return [type, { vCpus, memoryMiB: gib * 1024 }];
}

function sizeName(vCpus: number): string {
  if (vCpus === 1) return 'medium';
  if (vCpus === 2) return 'large';
  return vCpus === 4 ? 'xlarge' : `${vCpus / 4}xlarge`;
}
