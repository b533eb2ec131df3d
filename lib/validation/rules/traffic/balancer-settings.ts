import { groupOf, membersOf } from '@/lib/kinds/groups';
import { listenerProtocol } from '@/lib/kinds/listener/protocol';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import type { Design } from '@/lib/document/design';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { defaultSubnetType, SUBNET_TEXT, subnetTypesOf } from '../../support/network';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { classicExample } from '../../traffic-example';

interface SettingMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** The name, times, capacity and addresses of a load balancer are ones that it can have. */
export const balancerSettings = defineRule({
  id: 'traffic/balancer-settings',
  severity: 'error',
  title: 'A load balancer has settings that it can have',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  related: [
    'CDK: Load balancer name can have a maximum of 32 characters',
    "CDK: 'clientKeepAlive' must be between 60 and 604800 seconds",
    "CDK: 'minimumCapacityUnit' must be a positive integer",
    'CDK: dual-stack without public IPv4 address can only be used with internet-facing scheme',
    "CDK: 'denyAllIgwTraffic' may only be set on load balancers with dualstack addressing",
  ],
  on: 'load-balancer',
  check: (balancer, design): SettingMatch[] => {
    const type = balancerType(balancer);
    if (type === 'classic') return [...classicCheck(balancer), ...classicSubnets(balancer, design)];
    if (balancer.props.source === 'existing') return [];
    const { id, name, props } = balancer;
    const given = props.loadBalancerName;
    const ranges =
      type === 'application'
        ? outOfRange(name, props, [
            { path: ['idleTimeoutSeconds'], label: 'The idle timeout', unit: 'seconds', min: 1, max: 4000 },
            { path: ['clientKeepAliveSeconds'], label: 'The keep-alive time of clients', unit: 'seconds', min: 60, max: 604_800 },
          ])
        : [];
    return [
      ...ranges.map((match) => ({ path: match.path, problem: rangeMessage(match), fixes: rangeFixes(match, balancer) })),
      ...(given === undefined || (/^(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/.test(given) && !given.startsWith('internal-'))
        ? []
        : [
            {
              path: ['loadBalancerName'],
              problem: `"${given}" is not a name that load balancer ${name} can have; use at most 32 letters, digits and hyphens, no hyphen at the ends, and not internal- at the start.`,
              fixes: [losing(clearFix('Let CloudFormation make a name', id, ['loadBalancerName']))],
            },
          ]),
      ...capacity(balancer, design),
      ...addresses(balancer, design),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      fargateExample({
        nodes: { lb: { props: { loadBalancerName: 'web-1', idleTimeoutSeconds: 4000, clientKeepAliveSeconds: 60, minimumCapacityUnit: 100 } } },
      }),
    ],
    bad: [
      fargateExample({ nodes: { lb: { props: { loadBalancerName: 'internal-web' } } } }),
      fargateExample({ nodes: { lb: { props: { loadBalancerName: 'a'.repeat(33) } } } }),
      fargateExample({ nodes: { lb: { props: { idleTimeoutSeconds: 0 } } } }),
      fargateExample({ nodes: { lb: { props: { clientKeepAliveSeconds: 59 } } } }),
      fargateExample({ nodes: { lb: { props: { minimumCapacityUnit: 99 } } } }),
      fargateExample({ nodes: { lb: { props: { denyAllIgwTraffic: true } } } }),
      classicExample({ nodes: { vpc: { props: { natGateways: 0 } }, capacity: { props: { subnetType: 'PUBLIC', associatePublicIpAddress: true } } } }),
      fargateExample({ nodes: { lb: { props: { ipAddressType: 'DUAL_STACK_WITHOUT_PUBLIC_IPV4', internetFacing: false } }, ...EXISTING_VPC } }),
    ],
  }),
});

const EXISTING_VPC = {
  vpc: {
    props: {
      source: 'existing',
      maxAzs: undefined,
      natGateways: undefined,
      vpcId: 'vpc-0a1b2c3d4e5f60718',
      availabilityZones: ['eu-west-1a', 'eu-west-1b'],
      publicSubnetIds: ['subnet-0a1b2c3d4e5f60711', 'subnet-0a1b2c3d4e5f60712'],
      privateSubnetIds: ['subnet-0a1b2c3d4e5f60713', 'subnet-0a1b2c3d4e5f60714'],
    },
  },
};

function capacity({ id, name, props }: DesignNode<'load-balancer'>, design: Design): SettingMatch[] {
  const given = props.minimumCapacityUnit;
  if (given === undefined || given === 0) return [];
  const path = ['minimumCapacityUnit'];
  if (props.type !== 'network')
    return Number.isInteger(given) && given >= 100
      ? []
      : [
          {
            path,
            problem: `Load balancer ${name} reserves a capacity of ${given}; an application load balancer reserves a whole number of at least 100 units.`,
            fixes: [setFix('Reserve 100 units', id, path, 100), clearFix('Reserve nothing', id, path)],
          },
        ];
  const balancer = design.nodes[id];
  const vpc = balancer && groupOf(design, balancer, 'vpc');
  const zones = Math.max(1, (vpc?.props.source === 'existing' ? vpc.props.availabilityZones?.length : Math.min(vpc?.props.maxAzs ?? 2, 2)) ?? 2);
  const each = given / zones;
  return Number.isInteger(given) && each >= 2750 && each <= 45_000
    ? []
    : [
        {
          path,
          problem: `Load balancer ${name} reserves a capacity of ${given} in ${zones} Availability Zones; a network load balancer reserves 2750 to 45000 units in each.`,
          fixes: [setFix(`Reserve ${2750 * zones} units`, id, path, 2750 * zones), clearFix('Reserve nothing', id, path)],
        },
      ];
}

function addresses({ id, name, props }: DesignNode<'load-balancer'>, design: Design): SettingMatch[] {
  const found: SettingMatch[] = [];
  const path = ['ipAddressType'];
  if (props.denyAllIgwTraffic !== undefined && props.ipAddressType !== 'DUAL_STACK')
    found.push({
      path: ['denyAllIgwTraffic'],
      problem: `Load balancer ${name} says what comes over IPv6 from the internet, but has no IPv6 addresses beside those of IPv4; take it away, or give it both.`,
      fixes: [clearFix('Take it away', id, ['denyAllIgwTraffic'])],
    });
  if (props.ipAddressType === 'DUAL_STACK_WITHOUT_PUBLIC_IPV4' && props.type === 'network')
    found.push({
      path,
      problem: `Load balancer ${name} is a network load balancer, which has public IPv4 addresses beside those of IPv6; only application load balancers can do without.`,
      fixes: [setFix('Use both', id, path, 'DUAL_STACK')],
    });
  else if (props.ipAddressType === 'DUAL_STACK_WITHOUT_PUBLIC_IPV4' && !props.internetFacing)
    found.push({
      path,
      problem: `Load balancer ${name} is only inside of the VPC and has no public addresses in any case; use IPv4, or both, or make it reachable from the internet.`,
      fixes: [clearFix('Use IPv4', id, path), setFix('Make it reachable from the internet', id, ['internetFacing'], true)],
    });
  const udp = props.type === 'network' && props.ipAddressType === 'DUAL_STACK' && props.enablePrefixForIpv6SourceNat !== true;
  const listener = membersOf(design, id).find((it) => it.kind === 'listener' && /UDP/.test(listenerProtocol(it, design) ?? ''));
  if (udp && listener)
    found.push({
      path: ['enablePrefixForIpv6SourceNat'],
      problem: `Load balancer ${name} has IPv6 addresses and listener ${listener.name} for UDP, which needs an IPv6 prefix for source NAT; turn it on.`,
      fixes: [setFix('Turn it on', id, ['enablePrefixForIpv6SourceNat'], true)],
    });
  return found;
}

function classicCheck(balancer: DesignNode<'load-balancer'>): SettingMatch[] {
  const { id, name, props } = balancer;
  const check = props.healthCheck;
  if (!check) return [];
  const ranges = outOfRange(name, props, [
    { path: ['healthCheck', 'port'], label: 'The port of the health check', min: 1, max: 65_535 },
    { path: ['healthCheck', 'intervalSeconds'], label: 'The interval of the health check', unit: 'seconds', min: 5, max: 300 },
    { path: ['healthCheck', 'timeoutSeconds'], label: 'The timeout of the health check', unit: 'seconds', min: 2, max: 60 },
    { path: ['healthCheck', 'healthyThreshold'], label: 'The healthy threshold (in checks)', min: 2, max: 10 },
    { path: ['healthCheck', 'unhealthyThreshold'], label: 'The unhealthy threshold (in checks)', min: 2, max: 10 },
  ]).map((match): SettingMatch => ({ path: match.path, problem: rangeMessage(match), fixes: rangeFixes(match, balancer) }));
  const interval = check.intervalSeconds ?? 30;
  const timeout = check.timeoutSeconds ?? 5;
  if (ranges.length > 0 || timeout < interval) return ranges;
  const path = ['healthCheck', 'intervalSeconds'];
  return [
    {
      path,
      problem: `The health check of ${name} waits ${timeout} seconds for an answer and asks every ${interval} seconds; the timeout must be less than the interval.`,
      fixes: timeout < 300 ? [setFix(`Ask every ${timeout + 1} seconds`, id, path, timeout + 1)] : [],
    },
  ];
}

/** The CDK puts a classic load balancer that is only inside of the VPC into private subnets with a way out, and into no others. */
function classicSubnets(balancer: DesignNode<'load-balancer'>, design: Design): SettingMatch[] {
  const { id, name, props } = balancer;
  const vpc = groupOf(design, balancer, 'vpc');
  if (!vpc || props.internetFacing || props.subnetType !== undefined) return [];
  const types = subnetTypesOf(vpc);
  const other = defaultSubnetType(types);
  if (other === undefined || types.includes('PRIVATE_WITH_EGRESS')) return [];
  return [
    {
      path: ['subnetType'],
      problem: `Classic load balancer ${name} is only inside of VPC ${vpc.name}, which has no private subnets with a way out; choose its subnets.`,
      fixes: [setFix(`Use ${SUBNET_TEXT[other]} subnets`, id, ['subnetType'], other)],
    },
  ];
}
