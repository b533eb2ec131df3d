import { instanceSize } from './instance-sizes';
import { parseInstanceType } from './instance-type';

/**
 * How many network interfaces an instance of a type can have, its own first one among them; nothing for a type that is not in
 * the table, which has some too. Most have as many as their vCPUs suggest. Types with several network cards are not in it.
 *
 * As of 2025-02, worked out from the Pods that Kubernetes can run on each type, which is given by interfaces and addresses.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/misc/eni-max-pods.txt
 */
export function networkInterfacesOf(type: string): number | undefined {
  const parts = parseInstanceType(type);
  const size = instanceSize(type);
  if (!parts || !size || !FAMILIES.has(parts.family) || SEVERAL_CARDS.test(type)) return undefined;
  const other: Readonly<Record<string, number>> | undefined = Object.hasOwn(OTHERS, parts.family) ? OTHERS[parts.family] : undefined;
  return other?.[parts.size] ?? bySize(size.vCpus);
}

/** What types of most families have. */
function bySize(vCpus: number): number {
  if (vCpus === 1) return 2;
  if (vCpus === 2) return 3;
  if (vCpus < 16) return 4;
  return vCpus < 64 ? 8 : 15;
}

const FAMILIES: ReadonlySet<string> = new Set(
  [
    'a1 t2 t3 t3a t4g',
    'm3 m4 m5 m5a m5ad m5d m5dn m5n m5zn m6a m6g m6gd m6i m6id m6idn m6in m7a m7g m7gd m7i m7i-flex m8g',
    'c3 c4 c5 c5a c5d c5n c6a c6g c6gd c6gn c6i c6id c6in c7a c7g c7gd c7gn c7i c7i-flex c8g',
    'r3 r4 r5 r5a r5ad r5b r5d r5dn r5n r6a r6g r6gd r6i r6id r6idn r6in r7a r7g r7gd r7i r7iz r8g',
    'x1 x1e x2idn x2iedn x2iezn z1d',
    'd2 d3 d3en h1 i3 i3en i4i i7ie im4gn is4gen',
    'g3 g3s g4ad g4dn g5 g5g g6 g6e gr6 inf1 inf2 p2 p3 p3dn vt1',
  ].flatMap((families) => families.split(' ')),
);

const SEVERAL_CARDS = /^(?:[cmr]6id?n\.(?:32xlarge|metal)|g6e\.48xlarge)$/;

const SMALL = { nano: 2, micro: 2 };

/** Sizes that have others than most. */
const OTHERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  t2: { ...SMALL, small: 3, medium: 3, xlarge: 3, '2xlarge': 3 },
  t3: SMALL,
  t3a: { ...SMALL, small: 2 },
  t4g: SMALL,
  m4: { large: 2, '16xlarge': 8 },
  m5zn: { '3xlarge': 8, '12xlarge': 15, metal: 15 },
  z1d: { '3xlarge': 8, '12xlarge': 15, metal: 15 },
  x1: { '16xlarge': 8, '32xlarge': 8 },
  x1e: { xlarge: 3, '4xlarge': 4, '8xlarge': 4, '16xlarge': 8, '32xlarge': 8 },
  x2iezn: { '12xlarge': 15, metal: 15 },
  d3: { '4xlarge': 4, '8xlarge': 3 },
  d3en: { '4xlarge': 4, '6xlarge': 4, '8xlarge': 4, '12xlarge': 3 },
  g4ad: { xlarge: 2, '2xlarge': 2, '4xlarge': 3, '8xlarge': 4, '16xlarge': 8 },
  g4dn: { xlarge: 3, '2xlarge': 3, '4xlarge': 3, '8xlarge': 4, '16xlarge': 4 },
  g5: { '12xlarge': 15, '16xlarge': 8, '48xlarge': 7 },
  g6e: { '12xlarge': 10, '24xlarge': 10 },
  inf1: { '24xlarge': 11 },
  p2: { '16xlarge': 8 },
  p3: { '16xlarge': 8 },
};
