import { isExistingService } from '@/lib/kinds/service/existing';
import { edgesFrom } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { PLACE_TEXT } from '@/lib/kinds/task-definition/launch-types';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';

/** A service says nothing that belongs to another launch type. */
export const otherLaunchType = defineRule({
  id: 'service/other-launch-type',
  severity: 'warning',
  title: 'A service has no settings of another launch type',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  related: ['CDK: Network configurations not supported for an external service', "CDK: ECS Anywhere doesn't support deployment circuit breakers and rollback"],
  on: 'service',
  check: (service, design) => {
    const { name, props } = service;
    const on = serviceLaunchType(service, design);
    const external = on === 'EXTERNAL';
    const groups = edgesFrom(design, service.id, 'member').map((edge) => edge.id);
    if (isExistingService(service)) return [];
    const given = [
      { path: ['platformVersion'], is: on !== 'FARGATE' && props.platformVersion !== undefined, says: 'a platform version, which only Fargate has' },
      { path: ['assignPublicIp'], is: external && props.assignPublicIp !== undefined, says: 'public IP addresses, which tasks outside of AWS do not get' },
      { path: ['subnetType'], is: external && props.subnetType !== undefined, says: 'subnets, but tasks outside of AWS are in no VPC' },
      {
        path: ['circuitBreaker'],
        is: external && props.circuitBreaker !== undefined,
        says: 'a circuit breaker for deployments, which External instances do not support',
      },
      ...(['placementStrategies', 'placementConstraints'] as const).map((key) => ({
        path: [key],
        is: on !== 'EC2' && (props[key]?.length ?? 0) > 0,
        says: `placement ${key === 'placementStrategies' ? 'strategies' : 'constraints'}, which only tasks on EC2 instances have`,
      })),
      ...(['subnetGroup', 'subnetIds', 'subnetZones', 'oneSubnetPerZone'] as const).map((key) => ({
        path: [key],
        is: external && props[key] !== undefined,
        says: 'subnets, but tasks outside of AWS are in no VPC',
      })),
      {
        path: ['availabilityZoneRebalancing'],
        is: external && props.availabilityZoneRebalancing !== undefined,
        says: 'a setting for Availability Zones, in which tasks outside of AWS are not',
      },
      { path: [], is: external && groups.length > 0, says: 'a security group, but tasks outside of AWS are in no VPC' },
    ];
    return given.filter((it) => it.is).map(({ path, says }) => ({ path, name, says, where: PLACE_TEXT[on], groups }));
  },
  message: ({ name, says, where }) => `Service ${name} runs its tasks on ${where} and has ${says}; it is left out. Take it away.`,
  fixes: ({ path, groups }, { id }): Fix[] => [
    path.length > 0 ? clearFix('Take it away', id, path) : removeFix('Take the service out of its security groups', ...groups),
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
