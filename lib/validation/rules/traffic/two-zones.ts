import { groupOf } from '@/lib/kinds/groups';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A load balancer stands in two zones or more. */
export const twoZones = defineRule({
  id: 'traffic/two-zones',
  severity: 'error',
  title: 'An application load balancer needs two Availability Zones',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-subnets.html',
  related: ['cfn-lint E3680'],
  on: 'load-balancer',
  check: (balancer, design) => {
    const { name } = balancer;
    const vpc = groupOf(design, balancer, 'vpc');
    if (!vpc || balancer.props.source === 'existing' || balancerType(balancer) !== 'application') return [];
    const made = vpc.props.source !== 'existing';
    const zones = made ? vpc.props.maxAzs : vpc.props.availabilityZones?.length;
    return zones === 1 ? [{ path: [], name, vpc: vpc.name, vpcId: vpc.id, made }] : [];
  },
  message: ({ name, vpc }) => `Load balancer ${name} needs subnets in two Availability Zones, and VPC ${vpc} has one; let the VPC have two.`,
  fixes: ({ vpc, vpcId, made }) => (made ? [setFix(`Two zones for ${vpc}`, vpcId, ['maxAzs'], 2)] : []),
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ nodes: { vpc: { props: { maxAzs: 1 } } } })],
  }),
});
