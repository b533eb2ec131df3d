import { parseIpv4Range } from '@/lib/aws/cidr';
import { groupOf } from '@/lib/kinds/groups';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import type { DesignNode } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { defaultSubnetType, SUBNET_TEXT, subnetTypesOf, type SubnetType } from '../../support/network';

/** The smallest subnet in which an application load balancer can grow: 32 addresses. */
const LEAST_MASK = 27;

/** An application load balancer has room for its addresses. */
export const smallSubnets = defineRule({
  id: 'traffic/small-subnets',
  severity: 'warning',
  title: 'The subnets of an application load balancer are at least a /27',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#availability-zones',
  on: 'load-balancer',
  check: (balancer, design) => {
    const { name, props } = balancer;
    const vpc = groupOf(design, balancer, 'vpc');
    if (!vpc || vpc.props.source === 'existing' || props.source === 'existing' || balancerType(balancer) !== 'application') return [];
    const types = subnetTypesOf(vpc);
    const type = props.subnetType ?? (props.internetFacing ? 'PUBLIC' : defaultSubnetType(types));
    const found = type && types.includes(type) ? smallest(vpc, type) : undefined;
    // Smaller than a /28 is no subnet, which another rule says.
    return type && found && found.mask > LEAST_MASK && found.mask <= 28
      ? [{ path: found.path, elementId: vpc.id, name, vpc: vpc.name, type, mask: found.mask, roomy: isRoomy(vpc) }]
      : [];
  },
  message: ({ name, vpc, type, mask }) =>
    `Load balancer ${name} is in ${SUBNET_TEXT[type]} subnets of VPC ${vpc} that are a /${mask} each, with ${2 ** (32 - mask) - 5} addresses to give. An application load balancer takes more addresses as it grows and wants subnets of at least a /${LEAST_MASK}, with 8 addresses free; make them larger.`,
  fixes: ({ elementId, path, roomy }): Fix[] => (path[0] === 'subnets' && roomy ? [setFix(`Use /${LEAST_MASK} subnets`, elementId, path, LEAST_MASK)] : []),
  examples: () => ({
    ok: [subnets({}), subnets({ cidrMask: 27 }), fargateExample({ nodes: { vpc: { props: { cidr: '10.0.0.0/24' } } } })],
    bad: [subnets({ cidrMask: 28 }), fargateExample({ nodes: { vpc: { props: { cidr: '10.0.0.0/26' } } } })],
  }),
});

/** The smallest subnets of a type: as large as they say, else shares of the VPC in two zones, in which there are fewest of them. */
function smallest({ props }: DesignNode<'vpc'>, type: SubnetType): { readonly path: Path; readonly mask: number } | undefined {
  const groups = props.subnets ?? [];
  const masks = groups.flatMap((it, index) =>
    it.subnetType === type && it.cidrMask !== undefined ? [{ path: ['subnets', index, 'cidrMask'], mask: it.cidrMask }] : [],
  );
  if (masks.length > 0) return masks.reduce((a, b) => (b.mask > a.mask ? b : a));
  const range = props.cidr === undefined ? undefined : parseIpv4Range(props.cidr);
  // The CDK shares what is left out equally, which is simple where no group says its size.
  if (!range || groups.some((it) => it.cidrMask !== undefined)) return undefined;
  const count = (groups.length || 2) * Math.min(props.maxAzs ?? 2, 2);
  return { path: ['cidr'], mask: 32 - Math.floor(Math.log2(2 ** (32 - range.mask) / count)) };
}

/** True for a VPC in which a few subnets more or less of a /27 have room without a doubt. */
function isRoomy({ props }: DesignNode<'vpc'>): boolean {
  const range = props.cidr === undefined ? undefined : parseIpv4Range(props.cidr);
  return props.cidr === undefined || (range !== undefined && range.mask <= 23);
}

function subnets(open: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: {
      vpc: {
        props: {
          subnets: [
            { name: 'Open', subnetType: 'PUBLIC', ...open },
            { name: 'Inside', subnetType: 'PRIVATE_WITH_EGRESS' },
          ],
        },
      },
    },
  });
}
