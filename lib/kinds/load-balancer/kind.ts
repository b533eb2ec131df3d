import { construct, seconds } from '@/lib/plan/build';
import type { KindDefinition } from '../definition';
import { edgesFrom } from '../graph';
import { making, required } from '../plan-context';
import { subnetSelection } from '../subnets';
import { vpcOf } from '../vpc/of';

/** Spreads requests over the tasks of services. */
export const loadBalancer: KindDefinition<'load-balancer'> = {
  kind: 'load-balancer',
  label: 'Load balancer',
  description: 'An application load balancer: sends HTTP requests to services.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'LoadBalancer',
  defaults: { internetFacing: true },
  construct: () => 'aws_elasticloadbalancingv2.ApplicationLoadBalancer',
  resource: () => 'aws_elasticloadbalancingv2.CfnLoadBalancer',
  facts: ({ props }) => `${props.internetFacing ? 'Internet' : 'Internal'} · application`,
  plan: (node, context) => {
    const group = edgesFrom(context.graph, node.id, 'member')[0];
    return [
      making(
        node,
        construct('aws_elasticloadbalancingv2.ApplicationLoadBalancer', node.name, {
          vpc: required(vpcOf(node, context), [], 'The VPC around the load balancer'),
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
