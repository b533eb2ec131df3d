import { construct, seconds } from '@/lib/plan/build';
import type { KindDefinition } from '../definition';
import { edgesFrom } from '../graph';
import { making, required } from '../plan-context';
import { SUBNET_TYPES, subnetSelection } from '../subnets';

const docs = (property: string) => ({ fqn: 'aws_elasticloadbalancingv2.ApplicationLoadBalancerProps', property });

/** Spreads requests over the tasks of services. */
export const loadBalancer: KindDefinition<'load-balancer'> = {
  kind: 'load-balancer',
  label: 'Load balancer',
  description: 'An application load balancer: sends HTTP requests to services.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'LoadBalancer',
  defaults: { internetFacing: true },
  fields: [
    {
      path: ['internetFacing'],
      label: 'Reachable from the internet',
      section: 'Load balancer',
      control: { type: 'toggle', absent: false },
      essential: true,
      docs: docs('internetFacing'),
    },
    {
      path: ['idleTimeoutSeconds'],
      label: 'Idle timeout',
      section: 'Connections',
      control: { type: 'number', unit: 's', min: 1, max: 4000 },
      placeholder: '60',
      docs: docs('idleTimeout'),
    },
    { path: ['http2Enabled'], label: 'HTTP/2', section: 'Connections', control: { type: 'toggle', absent: true }, docs: docs('http2Enabled') },
    {
      path: ['dropInvalidHeaderFields'],
      label: 'Drop invalid headers',
      section: 'Security',
      control: { type: 'toggle', absent: false },
      docs: docs('dropInvalidHeaderFields'),
    },
    {
      path: ['deletionProtection'],
      label: 'Deletion protection',
      section: 'Security',
      control: { type: 'toggle', absent: false },
      docs: docs('deletionProtection'),
    },
    {
      path: ['subnetType'],
      label: 'Subnets',
      section: 'Network',
      control: SUBNET_TYPES,
      placeholder: 'public when reachable from the internet',
      docs: docs('vpcSubnets'),
    },
    {
      path: ['loadBalancerName'],
      label: 'Name',
      section: 'Naming',
      control: { type: 'text' },
      placeholder: 'made by CloudFormation',
      docs: docs('loadBalancerName'),
    },
  ],
  construct: () => 'aws_elasticloadbalancingv2.ApplicationLoadBalancer',
  resource: () => 'aws_elasticloadbalancingv2.CfnLoadBalancer',
  facts: ({ props }) => `${props.internetFacing ? 'Internet' : 'Internal'} · application`,
  plan: (node, context) => {
    const group = edgesFrom(context.graph, node.id, 'member')[0];
    return [
      making(
        node,
        construct('aws_elasticloadbalancingv2.ApplicationLoadBalancer', node.name, {
          vpc: context.construct(required(node.parent, [], 'The VPC around the load balancer')),
          internetFacing: node.props.internetFacing,
          loadBalancerName: node.props.loadBalancerName,
          vpcSubnets: subnetSelection(node.props.subnetType),
          securityGroup: group && context.construct(group.to),
          idleTimeout: seconds(node.props.idleTimeoutSeconds),
          http2Enabled: node.props.http2Enabled,
          dropInvalidHeaderFields: node.props.dropInvalidHeaderFields,
          deletionProtection: node.props.deletionProtection,
        }),
      ),
    ];
  },
};
