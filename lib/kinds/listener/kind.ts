import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { listenerType, type BalancerType } from '../load-balancer/type';
import { planListener } from './plan';
import { listenerPort, listenerProtocol } from './protocol';

/** A port on which a load balancer takes requests. */
export const listener: KindDefinition<'listener'> = {
  kind: 'listener',
  label: 'Listener',
  description: 'A port of a load balancer, and where its requests go.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'Listener',
  defaults: { port: 80 },
  construct: (node, graph) => CONSTRUCTS[listenerType(node, graph)],
  // A listener of a classic load balancer is a part of it, not a resource.
  resource: (node, graph) =>
    node.props.source === 'existing' || listenerType(node, graph) === 'classic' ? undefined : 'aws_elasticloadbalancingv2.CfnListener',
  facts: (node, graph) => {
    const { props } = node;
    const protocol = listenerProtocol(node, graph) ?? 'HTTP';
    const says = `${protocol.replace('_', '+')} ${listenerPort(node) ?? (protocol === 'HTTPS' ? 443 : 80)}`;
    const there = existing(props, props.listenerArn?.split('/').at(-1));
    return [props.port !== undefined || !there ? says : undefined, there, props.defaultAction?.type === 'redirect' ? 'redirects' : undefined]
      .filter(Boolean)
      .join(' · ');
  },
  plan: planListener,
};

const CONSTRUCTS: Record<BalancerType, string> = {
  application: 'aws_elasticloadbalancingv2.ApplicationListener',
  network: 'aws_elasticloadbalancingv2.NetworkListener',
  classic: 'aws_elasticloadbalancing.LoadBalancerListener',
};
