import { groupOf } from '@/lib/kinds/groups';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { networkExample } from '../../traffic-example';

/** A load balancer has IPv6 addresses where its VPC has some. */
export const balancerIpv6 = defineRule({
  id: 'traffic/balancer-ipv6',
  severity: 'error',
  title: 'A load balancer with IPv6 addresses is in a VPC that has some',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-ip-address-type.html',
  related: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-ip-address-type.html'],
  on: 'load-balancer',
  check: (balancer, design) => {
    const { name, props } = balancer;
    const type = props.ipAddressType;
    if (props.source === 'existing' || balancerType(balancer) === 'classic' || (type !== 'DUAL_STACK' && type !== 'DUAL_STACK_WITHOUT_PUBLIC_IPV4')) return [];
    const vpc = groupOf(design, balancer, 'vpc');
    if (!vpc || vpc.props.source === 'existing' || vpc.props.ipProtocol === 'DUAL_STACK') return [];
    return [{ path: ['ipAddressType'], name, vpc: vpc.name, vpcId: vpc.id, also: props.denyAllIgwTraffic !== undefined }];
  },
  message: ({ name, vpc }) =>
    `Load balancer ${name} is to have IPv6 addresses, and VPC ${vpc} has IPv4 addresses alone, so it is refused. Give the VPC both, or use IPv4.`,
  fixes: ({ path, vpc, vpcId, also }, { id }): Fix[] => [
    setFix(`Give ${vpc} IPv4 and IPv6 addresses`, vpcId, ['ipProtocol'], 'DUAL_STACK'),
    also ? togetherFix('Use IPv4', clearFix('', id, path), clearFix('', id, ['denyAllIgwTraffic'])) : clearFix('Use IPv4', id, path),
  ],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { vpc: { props: { ipProtocol: 'DUAL_STACK' } }, lb: { props: { ipAddressType: 'DUAL_STACK' } } } }),
      fargateExample({ nodes: { lb: { props: { ipAddressType: 'IPV4' } } } }),
    ],
    bad: [
      fargateExample({ nodes: { lb: { props: { ipAddressType: 'DUAL_STACK' } } } }),
      fargateExample({ nodes: { lb: { props: { ipAddressType: 'DUAL_STACK_WITHOUT_PUBLIC_IPV4' } } } }),
      networkExample({ nodes: { lb: { props: { ipAddressType: 'DUAL_STACK' } }, vpc: { props: { ipProtocol: 'IPV4_ONLY' } } } }),
    ],
  }),
});
