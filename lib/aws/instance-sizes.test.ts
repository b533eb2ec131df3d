import { describe, expect, test } from 'vitest';
import { instanceSize, typesOfFamily } from './instance-sizes';
import { parseInstanceType } from './instance-type';

describe('the size of an instance type', () => {
  test.each([
    ['t2.micro', 1, 1],
    ['t2.medium', 2, 4],
    ['t3.nano', 2, 0.5],
    ['t3a.xlarge', 4, 16],
    ['t4g.small', 2, 2],
    ['m4.10xlarge', 40, 160],
    ['m5.large', 2, 8],
    ['m5.metal', 96, 384],
    ['m5zn.3xlarge', 12, 48],
    ['m6g.medium', 1, 4],
    ['m7i-flex.8xlarge', 32, 128],
    ['m7i.metal-24xl', 96, 384],
    ['m8g.48xlarge', 192, 768],
    ['m8a.medium', 1, 4],
    ['m8azn.metal-12xl', 48, 192],
    ['m8i.metal-96xl', 384, 1536],
    ['m8i-flex.16xlarge', 64, 256],
    ['m9gd.metal-48xl', 192, 768],
    ['c4.large', 2, 3.75],
    ['c4.8xlarge', 36, 60],
    ['c5.9xlarge', 36, 72],
    ['c5n.large', 2, 5.25],
    ['c5n.18xlarge', 72, 192],
    ['c7gn.16xlarge', 64, 128],
    ['c8i.96xlarge', 384, 768],
    ['r4.large', 2, 15.25],
    ['r7iz.metal-32xl', 128, 1024],
    ['r6i.32xlarge', 128, 1024],
    ['r8i.large', 2, 16],
    ['x1e.xlarge', 4, 122],
    ['x2iedn.24xlarge', 96, 3072],
    ['i3.metal', 72, 512],
    ['i3en.3xlarge', 12, 96],
    ['i8ge.18xlarge', 72, 576],
    ['d2.8xlarge', 36, 244],
    ['is4gen.medium', 1, 6],
    ['g4dn.metal', 96, 384],
    ['g5.48xlarge', 192, 768],
    ['p3.2xlarge', 8, 61],
    ['p4d.24xlarge', 96, 1152],
    ['p5.4xlarge', 16, 256],
    ['p5.48xlarge', 192, 2048],
    ['inf1.6xlarge', 24, 48],
    ['trn1.32xlarge', 128, 512],
  ])('%s has %d vCPUs and %d GiB', (type, vCpus, gib) => expect(instanceSize(type)).toEqual({ vCpus, memoryMiB: gib * 1024 }));

  test.each(['m5.6xlarge', 'c6gn.metal', 'zz9.large', 'large', ''])('"%s" is not in the table', (type) => expect(instanceSize(type)).toBeUndefined());

  test('types of a family come smallest first, without bare metal, and are types', () => {
    expect(typesOfFamily('c5n').map((it) => it.type)).toEqual(['c5n.large', 'c5n.xlarge', 'c5n.2xlarge', 'c5n.4xlarge', 'c5n.9xlarge', 'c5n.18xlarge']);
    expect(typesOfFamily('t2').map((it) => it.memoryMiB)).toEqual([512, 1024, 2048, 4096, 8192, 16_384, 32_768]);
    expect(typesOfFamily('m7i-flex').every((it) => parseInstanceType(it.type)?.family === 'm7i-flex')).toBe(true);
    expect(typesOfFamily('zz9')).toEqual([]);
  });
});
