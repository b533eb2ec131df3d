import { instanceSize } from './instance-sizes';
import { parseInstanceType } from './instance-type';

/**
 * How many GPUs an instance of a type has; nothing for a type that is not in the tables. As of 2026-02.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html
 */
export function gpusOf(type: string): number | undefined {
  const parts = parseInstanceType(type);
  if (!parts || !instanceSize(type)) return undefined;
  const bySize: Readonly<Record<string, number>> | undefined = Object.hasOwn(GPUS, parts.family) ? GPUS[parts.family] : undefined;
  return bySize === undefined ? 0 : (bySize[parts.size] ?? 1);
}

const FROM_12 = { '12xlarge': 4, '24xlarge': 4, '48xlarge': 8 };

/** Families with GPUs, and the sizes that have more than one. */
const GPUS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  g3: { '8xlarge': 2, '16xlarge': 4 },
  g3s: {},
  g4ad: { '8xlarge': 2, '16xlarge': 4 },
  g4dn: { '12xlarge': 4, metal: 8 },
  g5: FROM_12,
  g5g: { '16xlarge': 2, metal: 2 },
  g6: FROM_12,
  g6e: FROM_12,
  g6f: {},
  gr6: {},
  gr6f: {},
  p2: { '8xlarge': 8, '16xlarge': 16 },
  p3: { '8xlarge': 4, '16xlarge': 8 },
  p3dn: { '24xlarge': 8 },
  p4d: { '24xlarge': 8 },
  p4de: { '24xlarge': 8 },
  p5: { '48xlarge': 8 },
  p5e: { '48xlarge': 8 },
  p5en: { '48xlarge': 8 },
  'p6-b200': { '48xlarge': 8 },
};
