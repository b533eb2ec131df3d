import { nodeOfKind } from '@/lib/kinds/graph';
import { balancerOf, listenerOfEdge } from '@/lib/kinds/load-balancer/type';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { groupExample } from '../../traffic-example';

/** Targets with IPv6 addresses get requests of load balancers that have some, too. */
export const groupIpv6 = defineRule({
  id: 'traffic/group-ipv6',
  severity: 'error',
  title: 'A target group for IPv6 is of a load balancer with IPv6 addresses',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-ip-address-type',
  related: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html#target-group-ip-address-type'],
  on: 'edge:forwards',
  check: (edge, design) => {
    const group = nodeOfKind(design, edge.to, 'target-group');
    if (!group || group.props.source === 'existing' || group.props.ipAddressType !== 'IPV6') return [];
    const listener = listenerOfEdge(edge, design);
    const balancer = listener && balancerOf(listener, design);
    if (!balancer || balancer.props.source === 'existing' || (balancer.props.ipAddressType ?? 'IPV4') !== 'IPV4') return [];
    return [{ path: ['ipAddressType'], elementId: group.id, group: group.name, balancer: balancer.name }];
  },
  message: ({ group, balancer }) =>
    `Target group ${group} is for IPv6 addresses, and load balancer ${balancer}, which sends it requests, has IPv4 addresses alone, so it is refused. Use IPv4 targets, or give the load balancer and its VPC both.`,
  fixes: ({ elementId, path }): Fix[] => [clearFix('Use IPv4 targets', elementId, path)],
  examples: () => ({
    ok: [
      groupExample({ nodes: { group: { props: { ipAddressType: 'IPV4' } } } }),
      groupExample({
        nodes: {
          vpc: { props: { ipProtocol: 'DUAL_STACK' } },
          lb: { props: { ipAddressType: 'DUAL_STACK' } },
          group: { props: { ipAddressType: 'IPV6' } },
        },
      }),
    ],
    bad: [groupExample({ nodes: { group: { props: { ipAddressType: 'IPV6' } } } })],
  }),
});
