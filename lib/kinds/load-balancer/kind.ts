import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planLoadBalancer } from './plan';
import { balancerType, type BalancerType } from './type';

/** Spreads requests over the tasks of services. */
export const loadBalancer: KindDefinition<'load-balancer'> = {
  kind: 'load-balancer',
  label: 'Load balancer',
  description: 'Sends requests or connections to services: application, network or classic.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'LoadBalancer',
  defaults: { internetFacing: true },
  construct: (node) => CONSTRUCTS[balancerType(node)],
  resource: (node) => {
    if (balancerType(node) === 'classic') return 'aws_elasticloadbalancing.CfnLoadBalancer';
    return node.props.source === 'existing' ? undefined : 'aws_elasticloadbalancingv2.CfnLoadBalancer';
  },
  facts: (node) => {
    const type = balancerType(node);
    return (
      (type === 'classic' ? undefined : existing(node.props, nameInArn(node.props.loadBalancerArn))) ??
      `${node.props.internetFacing ? 'Internet' : 'Internal'} · ${type}`
    );
  },
  plan: planLoadBalancer,
};

const CONSTRUCTS: Record<BalancerType, string> = {
  application: 'aws_elasticloadbalancingv2.ApplicationLoadBalancer',
  network: 'aws_elasticloadbalancingv2.NetworkLoadBalancer',
  classic: 'aws_elasticloadbalancing.LoadBalancer',
};

/** `web` of `arn:…:loadbalancer/app/web/0a1b`. */
function nameInArn(arn: string | undefined): string | undefined {
  return arn?.split('/').at(-2) ?? arn;
}
