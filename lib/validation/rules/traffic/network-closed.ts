import { edgesFrom, edgesOfKind, edgesTo, nodeOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { balancerOf, balancerType, listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { nameOfTarget } from '../../support/traffic';
import { networkExample } from '../../traffic-example';

/** What a network load balancer takes gets through: to its listeners, and from it to the tasks. */
export const networkClosed = defineRule({
  id: 'traffic/network-closed',
  severity: 'warning',
  title: 'Security groups let connections through a network load balancer',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
  on: 'design',
  check: (design) => {
    if (!nodesOfKind(design, 'load-balancer').some((balancer) => balancerType(balancer) === 'network')) return [];
    const listeners = nodesOfKind(design, 'listener').flatMap((listener) => {
      const balancer = balancerOf(listener, design);
      const own =
        balancer && balancer.props.source !== 'existing' && !balancer.props.disableSecurityGroups && edgesFrom(design, balancer.id, 'member').length === 0;
      return own && listenerType(listener, design) === 'network' && listener.props.source !== 'existing' && listener.props.open === undefined
        ? [{ path: ['open'], elementId: listener.id, name: listener.name, balancer: balancer.name, service: undefined }]
        : [];
    });
    const targets = edgesOfKind(design, 'target').flatMap((edge) => {
      if (edge.props.open !== undefined || edge.props.alternate) return [];
      // What lets the load balancer in once lets it in for every target group.
      const alike = edgesTo(design, edge.to, 'target').filter(
        ({ props }) => props.containerName === edge.props.containerName && props.containerPort === edge.props.containerPort,
      );
      if (alike.some(({ props }) => props.open)) return [];
      const senders = [edge.from, ...edgesTo(design, edge.from, 'forwards').map((it) => it.from)].flatMap((id) => nodeOfKind(design, id, 'listener') ?? []);
      const listener = senders.find((it) => listenerType(it, design) === 'network');
      const balancer = listener && balancerOf(listener, design);
      if (!balancer || edgesFrom(design, edge.to, 'member').length > 0) return [];
      const service = design.nodes[edge.to]?.name;
      return [
        {
          path: ['open'],
          elementId: edge.id,
          name: design.nodes[edge.from]?.kind === 'listener' ? nameOfTarget(edge, design) : listener.name,
          balancer: balancer.name,
          service,
        },
      ];
    });
    return [...listeners, ...targets];
  },
  message: ({ name, balancer, service }) =>
    service === undefined
      ? `The security group of network load balancer ${balancer} lets nobody in, so nobody reaches listener ${name}; say whether anyone may connect.`
      : `Nothing lets network load balancer ${balancer} in to the tasks of ${service} (target ${name}), so its health checks fail; say whether it may connect.`,
  fixes: ({ elementId, service }) => [setFix(service === undefined ? 'Let anyone connect' : 'Let the load balancer in', elementId, ['open'], true)],
  examples: () => ({
    ok: [networkExample(), fargateExample()],
    bad: [networkExample({ nodes: { listener: { props: { open: undefined } } } }), networkExample({ edges: { target: { props: { open: undefined } } } })],
  }),
});
