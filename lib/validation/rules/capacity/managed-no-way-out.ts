import { ancestorOfKind } from '@/lib/kinds/graph';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { defaultSubnetType, subnetTypesOf } from '../../support/network';
import { managedExample } from './examples';

/** Managed instances can reach ECS, which they must to join their cluster. */
export const managedNoWayOut = defineRule({
  id: 'capacity/managed-no-way-out',
  severity: 'warning',
  title: 'Managed instances can reach ECS',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-outbound.html',
  on: 'managed-instances-capacity-provider',
  check: ({ id, name, props }, design) => {
    if (props.subnetGroup || props.subnetIds?.length) return [];
    const vpc = ancestorOfKind(design, id, 'vpc');
    const types = subnetTypesOf(vpc);
    const type = props.subnetType ?? defaultSubnetType(types);
    if (!type || !types.includes(type) || type === 'PUBLIC') return [];
    const withoutNat = vpc !== undefined && vpc.props.source !== 'existing' && vpc.props.natGateways === 0;
    if (type !== 'PRIVATE_ISOLATED' && !withoutNat) return [];
    return [
      {
        path: ['subnetType'],
        name,
        withoutNat,
        isolated: type === 'PRIVATE_ISOLATED' && (props.subnetType !== undefined || Boolean(vpc?.props.subnets?.length)),
        vpc: vpc?.id,
        types,
        type,
      },
    ];
  },
  message: ({ name, isolated }) =>
    `Instances of ${name} have no way to the internet (${isolated ? 'isolated subnets' : 'no NAT gateway'}), so without VPC endpoints they cannot join the cluster or pull images.`,
  fixes: ({ path, vpc, types, type, isolated, withoutNat }, { id }): Fix[] => [
    ...(vpc === undefined || isolated || !withoutNat ? [] : [setFix('Add a NAT gateway', vpc, ['natGateways'], 1)]),
    ...(type !== 'PRIVATE_WITH_EGRESS' && types.includes('PRIVATE_WITH_EGRESS') && !withoutNat
      ? [setFix('Use private subnets', id, path, 'PRIVATE_WITH_EGRESS')]
      : []),
    ...(types.includes('PUBLIC') ? [setFix('Use public subnets', id, path, 'PUBLIC')] : []),
  ],
  examples: () => ({
    ok: [managedExample(), managedExample({ nodes: { managed: { props: { subnetType: 'PUBLIC' } } } })],
    bad: [isolated()],
  }),
});

/** Managed instances in subnets without a way out, in a VPC that has others too. */
function isolated() {
  const subnets = [
    { name: 'Open', subnetType: 'PUBLIC' },
    { name: 'Hidden', subnetType: 'PRIVATE_WITH_EGRESS' },
    { name: 'Alone', subnetType: 'PRIVATE_ISOLATED' },
  ];
  return managedExample({ nodes: { vpc: { props: { subnets } }, managed: { props: { subnetType: 'PRIVATE_ISOLATED' } } } });
}
