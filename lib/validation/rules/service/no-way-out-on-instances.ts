import { ancestorOfKind } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { hasOwnInterface, subnetTypeOfService, subnetTypesOf } from '../../support/network';

/** Tasks on instances that have a network interface of their own can reach something with it. */
export const noWayOutOnInstances = defineRule({
  id: 'service/no-way-out-on-instances',
  severity: 'warning',
  title: 'Tasks with network interfaces of their own can reach the internet from instances',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  on: 'service',
  check: (service, design) => {
    if (isExistingService(service) || serviceLaunchType(service, design) !== 'EC2' || !hasOwnInterface(service, design)) return [];
    const vpc = ancestorOfKind(design, service.id, 'vpc');
    const types = subnetTypesOf(vpc);
    const type = subnetTypeOfService(service, design);
    // What says that it has public IP addresses is told that it gets none.
    if (!type || !types.includes(type) || service.props.assignPublicIp) return [];
    const made = vpc !== undefined && vpc.props.source !== 'existing';
    const withoutNat = type === 'PRIVATE_WITH_EGRESS' && made && vpc.props.natGateways === 0;
    if (type === 'PRIVATE_WITH_EGRESS' && !withoutNat) return [];
    // The usual subnets of a VPC without NAT gateways are isolated, and have a way out with one.
    const usual = service.props.subnetType === undefined && !service.props.subnetGroup && !service.props.subnetIds?.length && !vpc?.props.subnets?.length;
    const why = {
      PUBLIC: 'public subnets',
      PRIVATE_ISOLATED: usual ? 'subnets of a VPC without a NAT gateway' : 'isolated subnets',
      PRIVATE_WITH_EGRESS: 'private subnets without a NAT gateway',
    }[type];
    return [
      {
        path: ['subnetType'],
        name: service.name,
        why,
        open: type === 'PUBLIC',
        nat: withoutNat || (type === 'PRIVATE_ISOLATED' && usual && made) ? vpc?.id : undefined,
        other: type !== 'PRIVATE_WITH_EGRESS' && types.includes('PRIVATE_WITH_EGRESS') && !(made && vpc.props.natGateways === 0),
      },
    ];
  },
  message: ({ name, why, open }) =>
    `Tasks of service ${name} have network interfaces of their own in ${why}${open ? ', and on instances they get no public IP address' : ''}: they reach nothing outside of the VPC, AWS included, unless VPC endpoints lead there.`,
  fixes: ({ path, nat, other }, { id, props }): Fix[] => [
    ...(other
      ? [
          togetherFix(
            'Use private subnets',
            // Subnets are chosen in one way.
            ...(['subnetGroup', 'subnetIds'] as const).flatMap((key) => (props[key] === undefined ? [] : [clearFix('', id, [key])])),
            setFix('', id, path, 'PRIVATE_WITH_EGRESS'),
          ),
        ]
      : []),
    ...(nat === undefined ? [] : [setFix('Add a NAT gateway', nat, ['natGateways'], 1)]),
  ],
  examples: () => ({
    ok: [alone({}), ec2Example({ nodes: { service: { props: {} } } })],
    bad: [alone({ subnetType: 'PUBLIC' }), alone({ subnetGroup: 'Public' })],
  }),
});

function alone(props: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { task: { props: { networkMode: 'AWS_VPC' } }, service: { props } } });
}
