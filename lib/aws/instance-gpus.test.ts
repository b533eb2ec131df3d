import { expect, test } from 'vitest';
import { gpusOf } from './instance-gpus';

test.each([
  ['g4dn.xlarge', 1],
  ['g4dn.16xlarge', 1],
  ['g4dn.metal', 8],
  ['g5.12xlarge', 4],
  ['g6e.48xlarge', 8],
  ['g5g.16xlarge', 2],
  ['p3.2xlarge', 1],
  ['p4d.24xlarge', 8],
  ['p5.4xlarge', 1],
  ['p6-b200.48xlarge', 8],
  ['m5.large', 0],
  ['inf2.xlarge', 0],
  ['g99.large', undefined],
])('%s has %s GPUs', (type, gpus) => expect(gpusOf(type)).toBe(gpus));
