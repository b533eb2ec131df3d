import { isExistingService } from '@/lib/kinds/service/existing';
import { edgesFrom } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { PLACE_TEXT, type Capacity } from '@/lib/kinds/task-definition/launch-types';
import type { DesignNode } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, harmless, removeFix } from '../../support/fixes';

type Props = DesignNode<'service'>['props'];

const FARGATE: ReadonlySet<Capacity> = new Set<Capacity>(['FARGATE']);
const EC2: ReadonlySet<Capacity> = new Set<Capacity>(['EC2']);
const IN_AWS: ReadonlySet<Capacity> = new Set<Capacity>(['FARGATE', 'EC2', 'MANAGED_INSTANCES']);
const NO_SUBNETS = 'subnets, but tasks outside of AWS are in no VPC';

/** What only services of some launch types can say. */
const SAID: readonly { readonly key: keyof Props & string; readonly belongsTo: ReadonlySet<Capacity>; readonly says: string }[] = [
  { key: 'platformVersion', belongsTo: FARGATE, says: 'a platform version, which only Fargate has' },
  { key: 'assignPublicIp', belongsTo: IN_AWS, says: 'public IP addresses, which tasks outside of AWS do not get' },
  { key: 'subnetType', belongsTo: IN_AWS, says: NO_SUBNETS },
  { key: 'circuitBreaker', belongsTo: IN_AWS, says: 'a circuit breaker for deployments, which External instances do not support' },
  { key: 'placementStrategies', belongsTo: EC2, says: 'placement strategies, which only tasks on EC2 instances have' },
  { key: 'placementConstraints', belongsTo: EC2, says: 'placement constraints, which only tasks on EC2 instances have' },
  { key: 'subnetGroup', belongsTo: IN_AWS, says: NO_SUBNETS },
  { key: 'subnetIds', belongsTo: IN_AWS, says: NO_SUBNETS },
  { key: 'subnetZones', belongsTo: IN_AWS, says: NO_SUBNETS },
  { key: 'oneSubnetPerZone', belongsTo: IN_AWS, says: NO_SUBNETS },
  { key: 'availabilityZoneRebalancing', belongsTo: IN_AWS, says: 'a setting for Availability Zones, in which tasks outside of AWS are not' },
];

/** Rows that were all taken away say nothing. */
function isRows(key: keyof Props): key is 'placementStrategies' | 'placementConstraints' {
  return key === 'placementStrategies' || key === 'placementConstraints';
}

/** A service says nothing that belongs to another launch type. */
export const otherLaunchType = defineRule({
  id: 'service/other-launch-type',
  severity: 'warning',
  title: 'A service has no settings of another launch type',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  related: ['CDK: Network configurations not supported for an external service', "CDK: ECS Anywhere doesn't support deployment circuit breakers and rollback"],
  on: 'service',
  check: (service, design) => {
    if (isExistingService(service)) return [];
    const { name, props } = service;
    const groups = edgesFrom(design, service.id, 'member').map((edge) => edge.id);
    const on = serviceLaunchType(service, design);
    const said = SAID.filter(({ key, belongsTo }) => !belongsTo.has(on) && props[key] !== undefined && !(isRows(key) && props[key]?.length === 0)).map(
      ({ key, says }) => ({
        path: [key],
        name,
        says,
        where: PLACE_TEXT[on],
        groups,
      }),
    );
    if (on !== 'EXTERNAL' || groups.length === 0) return said;
    return [...said, { path: [], name, says: 'a security group, but tasks outside of AWS are in no VPC', where: PLACE_TEXT[on], groups }];
  },
  message: ({ name, says, where }) => `Service ${name} runs its tasks on ${where} and has ${says}; it is left out. Take it away.`,
  fixes: ({ path, groups }, { id }): Fix[] => [
    path.length > 0 ? clearFix('Take it away', id, path) : harmless(removeFix('Take the service out of its security groups', ...groups)),
  ],
  examples: () => ({
    ok: [fargateExample({ nodes: { service: { props: { platformVersion: 'LATEST' } } } }), ec2Example(), external({})],
    bad: [
      ec2Example({ nodes: { service: { props: { platformVersion: 'LATEST' } } } }),
      external({ assignPublicIp: true, subnetType: 'PUBLIC' }),
      external({ circuitBreaker: 'ROLLBACK' }),
      external({ subnetGroup: 'Private' }),
      fargateExample({ nodes: { service: { props: { placementStrategies: [{ type: 'RANDOMLY' }] } } } }),
      external({ availabilityZoneRebalancing: 'ENABLED' }),
      ec2Example({
        nodes: {
          task: { props: { launchType: 'EXTERNAL' } },
          service: { props: { launchType: 'EXTERNAL', minHealthyPercent: 0 } },
          group: { kind: 'security-group', name: 'Group', parent: 'vpc', props: { description: 'Tasks' } },
        },
        edges: { member: { kind: 'member', from: 'service', to: 'group' } },
      }),
    ],
  }),
});

function external(props: Readonly<Record<string, unknown>>) {
  return ec2Example({
    nodes: {
      task: { props: { launchType: 'EXTERNAL' } },
      service: { props: { launchType: 'EXTERNAL', minHealthyPercent: 0, circuitBreaker: undefined, ...props } },
    },
  });
}
