import { isExistingService } from '@/lib/kinds/service/existing';
import { ancestorOfKind } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { subnetTypeOfService, subnetTypesOf } from '../../support/network';

/** Tasks on Fargate can reach the registry that their images are in. */
export const noWayOut = defineRule({
  id: 'service/no-way-out',
  severity: 'warning',
  title: 'Tasks can reach the registry of their images',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  on: 'service',
  check: (service, design) => {
    if (isExistingService(service) || serviceLaunchType(service, design) !== 'FARGATE') return [];
    const vpc = ancestorOfKind(design, service.id, 'vpc');
    const types = subnetTypesOf(vpc);
    const type = subnetTypeOfService(service, design);
    if (!type || !types.includes(type)) return [];
    const made = vpc !== undefined && vpc.props.source !== 'existing';
    const explicit = (vpc?.props.subnets?.length ?? 0) > 0 || service.props.subnetType !== undefined;
    // Nobody chose isolated subnets where they are what the CDK makes of private ones without a NAT gateway.
    const withoutNat = made && vpc.props.natGateways === 0 && !explicit && service.props.subnetGroup === undefined;
    const why =
      type === 'PUBLIC'
        ? service.props.assignPublicIp
          ? undefined
          : 'are in public subnets without a public IP address'
        : type === 'PRIVATE_ISOLATED'
          ? withoutNat
            ? `are in private subnets of VPC ${vpc.name}, which has no NAT gateway, so that these have no way out`
            : 'are in isolated subnets'
          : made && vpc.props.natGateways === 0
            ? 'are in private subnets without a NAT gateway'
            : undefined;
    if (!why) return [];
    return [
      {
        path: [type === 'PUBLIC' ? 'assignPublicIp' : 'subnetType'],
        name: service.name,
        why,
        type,
        nat: made && type !== 'PUBLIC' && !(type === 'PRIVATE_ISOLATED' && explicit) ? vpc.id : undefined,
        types,
      },
    ];
  },
  message: ({ name, why }) =>
    `Tasks of service ${name} ${why}: they cannot reach a registry to pull their images, nor write logs, unless VPC endpoints lead there.`,
  fixes: ({ type, nat, types }, { id, props }): Fix[] => [
    ...(nat === undefined ? [] : [setFix('Add a NAT gateway', nat, ['natGateways'], 1)]),
    ...(type === 'PUBLIC' ? [setFix('Give public IP addresses', id, ['assignPublicIp'], true)] : []),
    ...(type === 'PRIVATE_WITH_EGRESS' || !types.includes('PRIVATE_WITH_EGRESS')
      ? []
      : [setFix('Use private subnets', id, ['subnetType'], 'PRIVATE_WITH_EGRESS')]),
    ...(type === 'PUBLIC' || !types.includes('PUBLIC')
      ? []
      : [
          togetherFix(
            'Use public subnets with public IP addresses',
            // Subnets are chosen in one way.
            ...(['subnetGroup', 'subnetIds'] as const).flatMap((key) => (props[key] === undefined ? [] : [clearFix('', id, [key])])),
            setFix('', id, ['subnetType'], 'PUBLIC'),
            setFix('', id, ['assignPublicIp'], true),
          ),
        ]),
  ],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { vpc: { props: { natGateways: 0 } } } }),
      fargateExample({ nodes: { service: { props: { subnetType: 'PUBLIC' } } } }),
      fargateExample({ nodes: { vpc: { props: { natGateways: 0 } }, service: { props: { subnetGroup: 'Isolated' } } } }),
    ],
  }),
});
