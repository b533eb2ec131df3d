import { ancestorOfKind } from '@/lib/kinds/graph';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { defaultSubnetType, subnetTypesOf } from '../../support/network';

/** Instances can reach ECS, which they must to join their cluster. */
export const noWayOut = defineRule({
  id: 'capacity/no-way-out',
  severity: 'warning',
  title: 'Instances can reach ECS',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-outbound.html',
  on: 'capacity',
  check: ({ id, name, props }, design) => {
    const vpc = ancestorOfKind(design, id, 'vpc');
    const types = subnetTypesOf(vpc);
    const type = props.subnetType ?? defaultSubnetType(types);
    if (!type || !types.includes(type)) return [];
    const withoutNat = type === 'PRIVATE_WITH_EGRESS' && vpc !== undefined && vpc.props.source !== 'existing' && vpc.props.natGateways === 0;
    const hidden = type === 'PUBLIC' && props.associatePublicIpAddress === false;
    if (type !== 'PRIVATE_ISOLATED' && !withoutNat && !hidden) return [];
    const explicit = (vpc?.props.subnets?.length ?? 0) > 0;
    return [
      {
        path: ['subnetType'],
        name,
        type,
        hidden,
        vpc: vpc?.props.source === 'existing' || (explicit && type === 'PRIVATE_ISOLATED') ? undefined : vpc?.id,
        shared: types.includes('PUBLIC'),
      },
    ];
  },
  message: ({ name, hidden }) =>
    `Instances of capacity ${name} have no way to the internet (${hidden ? 'no public IP address in public subnets' : 'no NAT gateway'}), so without VPC endpoints they cannot join the cluster or pull images.`,
  fixes: ({ type, hidden, vpc, shared }, { id, props }) => {
    if (hidden) return [setFix('Give public IP addresses', id, ['associatePublicIpAddress'], true)];
    const nat = vpc !== undefined && !(type === 'PRIVATE_ISOLATED' && props.subnetType) ? [setFix('Add a NAT gateway', vpc, ['natGateways'], 1)] : [];
    return [...nat, ...(shared ? [setFix('Use public subnets', id, ['subnetType'], 'PUBLIC')] : [])];
  },
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { vpc: { props: { natGateways: 0 } }, capacity: { props: { subnetType: 'PUBLIC' } } } })],
    bad: [ec2Example({ nodes: { vpc: { props: { natGateways: 0 } } } })],
  }),
});
