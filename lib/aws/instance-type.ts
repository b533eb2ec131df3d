/** An instance type in its parts. */
export interface InstanceTypeParts {
  /** `c7gn`. */
  readonly family: string;
  readonly size: string;
  readonly architecture: 'x86_64' | 'arm64';
}

/**
 * Reads an EC2 instance type such as `t3.large`; nothing when it is not one. Graviton families have a `g` after their
 * generation; `a1` is the one that is older than that habit.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function parseInstanceType(text: string): InstanceTypeParts | undefined {
  const found = /^([a-z]+)(-[a-z0-9]+|\d{1,2}[a-z]*(?:-[a-z0-9]+)*)\.([a-z0-9-]+)$/.exec(text);
  if (!found) return undefined;
  const [, letters = '', rest = '', size = ''] = found;
  const generation = /^\d+([a-z]*)/.exec(rest);
  const family = letters + rest;
  return { family, size, architecture: family === 'a1' || generation?.[1]?.includes('g') ? 'arm64' : 'x86_64' };
}

/**
 * What accelerates programs on instances of a type: GPUs, or AWS's own chips for machine learning; nothing for most types,
 * and for what is no type.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html
 */
export function acceleratorOf(type: string): 'GPU' | 'NEURON' | undefined {
  const family = parseInstanceType(type)?.family ?? '';
  if (/^(?:p|g|gr)\d/.test(family)) return 'GPU';
  return /^(?:inf|trn)\d/.test(family) ? 'NEURON' : undefined;
}

/**
 * True for types that AWS runs on Xen, and not on its Nitro System; false for all others, newer ones among them.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html
 */
export function isOnXen(type: string): boolean {
  const { family = '', size } = parseInstanceType(type) ?? {};
  return size !== 'metal' && XEN.has(family);
}

const XEN: ReadonlySet<string> = new Set('t1 t2 m1 m2 m3 m4 c1 c3 c4 r3 r4 x1 x1e d2 h1 i2 i3 f1 g2 g3 g3s p2 p3'.split(' '));
