import { parseIpv4Range } from '@/lib/aws/cidr';
import type { Props } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** Zones that a template has which is not bound to a region: the CDK then counts on two. */
const MOST_ZONES = 2;

/** What the CDK makes when nothing is said: a public and a private group, which share the range. */
const DEFAULT_GROUPS: readonly SubnetGroup[] = [
  { name: 'Public', subnetType: 'PUBLIC' },
  { name: 'Private', subnetType: 'PRIVATE_WITH_EGRESS' },
];

type SubnetGroup = NonNullable<Props<'vpc'>['subnets']>[number];

interface SubnetMatch {
  readonly path: readonly (string | number)[];
  readonly problem: string;
  readonly fix?: Fix;
}

/** The subnet groups of a new VPC have different names and masks that fit into its address range. */
export const subnetGroups = defineRule({
  id: 'network/subnet-groups',
  severity: 'error',
  title: 'Subnet groups differ in name and fit into the VPC',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  on: 'vpc',
  check: ({ id, name, props }): SubnetMatch[] => {
    if (props.source === 'existing') return [];
    const given = props.subnets?.length ? props.subnets : undefined;
    const subnets = given ?? DEFAULT_GROUPS;
    const found = subnets.flatMap((subnet, index) => groupProblems(id, name, subnets, subnet, index));
    if (found.length > 0) return found;
    const range = parseIpv4Range(props.cidr ?? '10.0.0.0/16');
    const zones = Math.max(1, Math.min(MOST_ZONES, props.maxAzs ?? MOST_ZONES));
    // A range that no VPC can have is told so itself.
    if (!range || range.mask > 28 || range.mask < 16 || fits(range.mask, subnets, zones)) return [];
    return [
      {
        path: [given ? 'subnets' : 'cidr'],
        ...(given ? {} : { fix: clearFix('Use 10.0.0.0/16', id, ['cidr']) }),
        problem: `The subnet groups of VPC ${name}, each in ${zones} zone${zones === 1 ? '' : 's'}, do not fit into ${props.cidr ?? '10.0.0.0/16'}; take smaller subnets (larger masks) or a larger address range.`,
      },
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fix }) => (fix ? [fix] : []),
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          vpc: {
            props: {
              subnets: [
                { name: 'Public', subnetType: 'PUBLIC', cidrMask: 24 },
                { name: 'Private', subnetType: 'PRIVATE_WITH_EGRESS', cidrMask: 20 },
              ],
            },
          },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { vpc: { props: { cidr: '10.0.0.0/28' } } } }),
      fargateExample({
        nodes: {
          vpc: {
            props: {
              subnets: [
                { name: 'App', subnetType: 'PUBLIC' },
                { name: 'App', subnetType: 'PRIVATE_WITH_EGRESS' },
              ],
            },
          },
        },
      }),
      fargateExample({
        nodes: {
          vpc: {
            props: {
              subnets: [
                { name: 'Public', subnetType: 'PUBLIC', cidrMask: 30 },
                { name: 'Private', subnetType: 'PRIVATE_WITH_EGRESS' },
              ],
            },
          },
        },
      }),
      fargateExample({
        nodes: {
          vpc: {
            props: {
              cidr: '10.0.0.0/24',
              subnets: [
                { name: 'Public', subnetType: 'PUBLIC', cidrMask: 24 },
                { name: 'Private', subnetType: 'PRIVATE_WITH_EGRESS', cidrMask: 24 },
              ],
            },
          },
        },
      }),
    ],
  }),
});

function groupProblems(id: string, name: string, all: readonly SubnetGroup[], subnet: SubnetGroup, index: number): SubnetMatch[] {
  const found: SubnetMatch[] = [];
  const mask = subnet.cidrMask;
  if (subnet.name !== undefined && all.findIndex((other) => other.name === subnet.name) < index) {
    const free = `${subnet.name}${index + 1}`;
    found.push({
      path: ['subnets', index, 'name'],
      problem: `Two subnet groups of VPC ${name} have the name ${subnet.name}; each needs a name of its own.`,
      ...(all.some((other) => other.name === free) ? {} : { fix: setFix(`Name the second one ${free}`, id, ['subnets', index, 'name'], free) }),
    });
  }
  if (mask !== undefined && (!Number.isInteger(mask) || mask < 16 || mask > 28))
    found.push({
      path: ['subnets', index, 'cidrMask'],
      problem: `The mask of subnet group ${subnet.name ?? ''} of VPC ${name} is ${mask}; a subnet can be from /16 to /28.`,
      fix: clearFix('Divide the space evenly', id, ['subnets', index, 'cidrMask']),
    });
  return found;
}

/** Lays out the subnets as the CDK does: those with a mask in order, each on a multiple of its size, then the rest evenly. */
function fits(vpcMask: number, subnets: readonly SubnetGroup[], zones: number): boolean {
  const size = 2 ** (32 - vpcMask);
  let next = 0;
  for (const { cidrMask } of subnets) {
    if (cidrMask === undefined) continue;
    const each = 2 ** (32 - cidrMask);
    for (let zone = 0; zone < zones; zone += 1) next = Math.ceil(next / each) * each + each;
  }
  if (next > size) return false;
  const rest = subnets.filter((subnet) => subnet.cidrMask === undefined).length * zones;
  if (rest === 0) return true;
  const each = 2 ** Math.floor(Math.log2((size - next) / rest));
  return each >= 16 && Math.ceil(next / each) * each + each * rest <= size;
}
