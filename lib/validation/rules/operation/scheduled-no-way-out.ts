import { ancestorOfKind } from '@/lib/kinds/graph';
import { hasPublicIp, scheduledLaunchType } from '@/lib/kinds/scheduled-task/launch';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix, togetherFix } from '../../support/fixes';
import { subnetTypesOf } from '../../support/network';
import { scheduled } from './examples';

/** Tasks that an event starts on Fargate can reach the registry that their images are in. */
export const scheduledNoWayOut = defineRule({
  id: 'operation/scheduled-no-way-out',
  severity: 'warning',
  title: 'Scheduled tasks can reach the registry of their images',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  on: 'scheduled-task',
  check: (node, design) => {
    const { props } = node;
    if (scheduledLaunchType(node, design) !== 'FARGATE' || props.subnetGroup || props.subnetIds?.length) return [];
    const vpc = ancestorOfKind(design, node.id, 'vpc');
    const types = subnetTypesOf(vpc);
    // The CDK takes private subnets where nothing is said; of types that the VPC has not another rule speaks.
    const type = props.subnetType ?? 'PRIVATE_WITH_EGRESS';
    if (!types.includes(type)) return [];
    const withoutNat = vpc !== undefined && vpc.props.source !== 'existing' && vpc.props.natGateways === 0;
    const why =
      type === 'PUBLIC'
        ? hasPublicIp(node)
          ? undefined
          : 'in public subnets without a public IP address'
        : type === 'PRIVATE_ISOLATED'
          ? 'in isolated subnets'
          : withoutNat
            ? 'in private subnets without a NAT gateway'
            : undefined;
    return why === undefined
      ? []
      : [
          {
            path: [type === 'PUBLIC' ? 'assignPublicIp' : 'subnetType'],
            name: node.name,
            why,
            type,
            types,
            nat: withoutNat && type === 'PRIVATE_WITH_EGRESS' ? vpc.id : undefined,
            withoutNat,
          },
        ];
  },
  message: ({ name, why }) =>
    `Tasks of scheduled task ${name} run ${why}: they cannot reach a registry to pull their images, nor write logs, unless VPC endpoints lead there.`,
  fixes: ({ type, types, nat, withoutNat }, { id }): Fix[] => [
    ...(type === 'PUBLIC' ? [setFix('Give public IP addresses', id, ['assignPublicIp'], true)] : []),
    ...(nat === undefined ? [] : [setFix('Add a NAT gateway', nat, ['natGateways'], 1)]),
    ...(type !== 'PUBLIC' && types.includes('PUBLIC')
      ? [togetherFix('Use public subnets with public IP addresses', setFix('', id, ['subnetType'], 'PUBLIC'), setFix('', id, ['assignPublicIp'], true))]
      : []),
    ...(type !== 'PRIVATE_WITH_EGRESS' && types.includes('PRIVATE_WITH_EGRESS') && !withoutNat
      ? [setFix('Use private subnets', id, ['subnetType'], 'PRIVATE_WITH_EGRESS')]
      : []),
  ],
  examples: () => ({
    ok: [scheduled({}), scheduled({ subnetType: 'PUBLIC' })],
    bad: [scheduled({ subnetType: 'PUBLIC', assignPublicIp: false })],
  }),
});
