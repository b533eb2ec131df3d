import { edgesTo, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import { rebalancingProblem, ZONE_ATTRIBUTE } from '@/lib/kinds/service/deployment/placement';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import type { DesignNode } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix } from '../../support/fixes';
import { classicExample } from '../../traffic-example';

/** Tasks are moved between Availability Zones only where ECS does that. */
export const zoneRebalancing = defineRule({
  id: 'service/zone-rebalancing',
  severity: 'error',
  title: 'Availability Zones are rebalanced for replicas in a VPC that may run more tasks for a while',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
  related: [
    'CDK: AvailabilityZoneRebalancing.ENABLED requires maxHealthyPercent > 100',
    'CDK: AvailabilityZoneBalancing.ENABLED disallows usage of "attribute:ecs.availability-zone"',
    'CDK: AvailabilityZoneRebalancing.ENABLED disallows using the service as a target of a Classic Load Balancer',
  ],
  on: 'service',
  check: (service, design) => {
    const { name, props } = service;
    if (props.availabilityZoneRebalancing !== 'ENABLED') return [];
    const on = serviceLaunchType(service, design);
    const found = (problem: string, ...fixes: readonly Fix[]) => [{ path: ['availabilityZoneRebalancing'], name, problem, fixes }];
    if (on === 'EXTERNAL') return [];
    if (on === 'EC2' && props.daemon) return found('a daemon runs one task on each instance');
    // The CDK reads zero as not given.
    if (props.maxHealthyPercent && props.maxHealthyPercent <= 100)
      return found(
        `it may run at most ${props.maxHealthyPercent} % of its tasks, so none can start in another zone before one stops`,
        setFix('Allow 200 %', service.id, ['maxHealthyPercent'], 200),
      );
    const classic = classicTargets(service, design);
    if (classic[0])
      return found(
        `the classic load balancer ${classic[0].balancer} sends it requests, and ECS moves no tasks of services behind one`,
        removeFix('Take the line away', ...classic.map(({ edge }) => edge)),
      );
    const placed = on === 'EC2' ? rebalancingProblem(props) : undefined;
    if (placed === 'first-strategy') return found(`its first placement strategy must be to spread tasks across ${ZONE_ATTRIBUTE}`);
    return placed === 'zone-constraint' ? found(`its placement constraints name ${ZONE_ATTRIBUTE}, and so keep tasks in zones`) : [];
  },
  message: ({ name, problem }) => `Service ${name} cannot move tasks between Availability Zones: ${problem}.`,
  fixes: ({ fixes }, { id }) => [...fixes, clearFix('Leave tasks where they are', id, ['availabilityZoneRebalancing'])],
  examples: () => ({
    ok: [fargateExample({ nodes: { service: { props: { availabilityZoneRebalancing: 'ENABLED' } } } })],
    bad: [
      fargateExample({
        nodes: { service: { props: { availabilityZoneRebalancing: 'ENABLED', minHealthyPercent: 50, maxHealthyPercent: 100, desiredCount: 4 } } },
      }),
      ec2Example({ nodes: { service: { props: { availabilityZoneRebalancing: 'ENABLED', placementStrategies: [{ type: 'RANDOMLY' }] } } } }),
      ec2Example({
        nodes: {
          service: {
            props: {
              availabilityZoneRebalancing: 'ENABLED',
              placementConstraints: [{ type: 'MEMBER_OF', expression: `${ZONE_ATTRIBUTE} == eu-west-1a` }],
            },
          },
        },
      }),
      ec2Example({ nodes: { service: { props: { availabilityZoneRebalancing: 'ENABLED', daemon: true, desiredCount: undefined, minHealthyPercent: 0 } } } }),
      classicExample({ nodes: { service: { props: { availabilityZoneRebalancing: 'ENABLED' } } } }),
      fargateExample({
        nodes: { service: { props: { availabilityZoneRebalancing: 'ENABLED', minHealthyPercent: 0, maxHealthyPercent: 80, desiredCount: 5 } } },
      }),
    ],
  }),
});

function classicTargets({ id }: DesignNode<'service'>, design: Graph): { readonly edge: string; readonly balancer: string }[] {
  return edgesTo(design, id, 'target').flatMap((edge) => {
    const balancer = nodeOfKind(design, edge.from, 'load-balancer');
    return balancer && balancerType(balancer) === 'classic' ? [{ edge: edge.id, balancer: balancer.name }] : [];
  });
}
