import { parseIpv4Range } from '@/lib/aws/cidr';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';

/** The address range of a new VPC is one that a VPC can have. */
export const cidr = defineRule({
  id: 'network/cidr',
  severity: 'error',
  title: 'The address range of a VPC is between /16 and /28',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  on: 'vpc',
  check: ({ name, props }) => {
    if (props.source === 'existing' || props.cidr === undefined) return [];
    const range = parseIpv4Range(props.cidr);
    return range && range.mask >= 16 && range.mask <= 28 ? [] : [{ path: ['cidr'], name, cidr: props.cidr, mask: range?.mask }];
  },
  message: ({ name, cidr: given, mask }) =>
    mask === undefined
      ? `"${given}" (VPC ${name}) is not a range of IPv4 addresses; write one such as 10.0.0.0/16.`
      : `The address range ${given} of VPC ${name} is ${mask < 16 ? 'larger' : 'smaller'} than a VPC can be; choose a mask from /16 to /28.`,
  fixes: ({ cidr: given, mask }, { id }) => {
    if (mask === undefined) return [losing(clearFix('Use 10.0.0.0/16', id, ['cidr']))];
    const fitting = given.replace(/\/.*/, mask < 16 ? '/16' : '/24');
    return [setFix(`Use ${fitting}`, id, ['cidr'], fitting)];
  },
  examples: () => ({
    ok: [fargateExample({ nodes: { vpc: { props: { cidr: '172.31.0.0/20' } } } })],
    bad: [
      fargateExample({ nodes: { vpc: { props: { cidr: '10.0.0.0/8' } } } }),
      fargateExample({ nodes: { vpc: { props: { cidr: '10.0.0.0' } } } }),
      fargateExample({ nodes: { vpc: { props: { cidr: '10.0.300.0/16' } } } }),
    ],
  }),
});
