import { expect, test } from 'vitest';
import { networkInterfacesOf } from './instance-interfaces';

/** As the source of the table gives them: Pods are interfaces × (addresses of each − 1) + 2. */
test.each([
  ['t2.micro', 2],
  ['t2.2xlarge', 3],
  ['t3.nano', 2],
  ['t3.small', 3],
  ['t3.medium', 3],
  ['t3.xlarge', 4],
  ['t3a.small', 2],
  ['t4g.2xlarge', 4],
  ['a1.metal', 8],
  ['m4.large', 2],
  ['m5.large', 3],
  ['m5.4xlarge', 8],
  ['m5.12xlarge', 8],
  ['m5.16xlarge', 15],
  ['m5.metal', 15],
  ['m5zn.3xlarge', 8],
  ['c5.9xlarge', 8],
  ['c5.18xlarge', 15],
  ['c6g.medium', 2],
  ['c7i.48xlarge', 15],
  ['m8g.metal-24xl', 15],
  ['i3en.3xlarge', 4],
  ['x1e.8xlarge', 4],
  ['d3en.12xlarge', 3],
  ['g4dn.xlarge', 3],
  ['g5.12xlarge', 15],
  ['inf1.24xlarge', 11],
])('%s has %d network interfaces', (type, interfaces) => expect(networkInterfacesOf(type)).toBe(interfaces));

test.each(['c6in.32xlarge', 'r6idn.metal', 'g6e.48xlarge', 'p4d.24xlarge', 'm8i.large', 'm5.6xlarge', 'zz9.large', 'large', ''])(
  '"%s" is not in the table',
  (type) => expect(networkInterfacesOf(type)).toBeUndefined(),
);
