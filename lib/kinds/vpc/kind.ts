import type { KindDefinition } from '../definition';
import { planVpc } from './plan';

/** The network that everything else is in. */
export const vpc: KindDefinition<'vpc'> = {
  kind: 'vpc',
  label: 'VPC',
  description: 'A network for clusters and load balancers, new or existing.',
  area: 'network',
  group: 'Network',
  defaultName: 'Vpc',
  defaults: { maxAzs: 2, natGateways: 1 },
  construct: () => 'aws_ec2.Vpc',
  resource: (node) => (node.props.source === 'existing' ? undefined : 'aws_ec2.CfnVPC'),
  facts: ({ props }) => {
    if (props.source === 'existing') return props.vpcId ? `existing · ${props.vpcId}` : 'existing · id missing';
    const zones = props.maxAzs ?? 3;
    const nat = props.natGateways;
    return [props.cidr ?? '10.0.0.0/16', `${zones} zone${zones === 1 ? '' : 's'}`, nat === undefined ? 'NAT per zone' : `${nat} NAT`].join(' · ');
  },
  plan: planVpc,
};
