import { edgesOfKind, nodeOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import { targetGroupType } from '@/lib/kinds/target-group/type';
import { fargateExample } from '../../example';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { nameOfTarget } from '../../support/traffic';
import { groupExample } from '../../traffic-example';

/** Ports of target groups that tell the protocol to the CDK. */
const KNOWN: readonly number[] = [80, 8000, 8008, 8080, 443, 8443];

interface ProtocolMatch extends Match {
  readonly elementId: string;
  readonly name: string;
  readonly port: number | undefined;
  readonly protocol: string | undefined;
}

/** It is known what a target group speaks. */
export const targetProtocol = defineRule({
  id: 'traffic/target-protocol',
  severity: 'error',
  title: 'A target group has a protocol',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  related: ["CDK: Don't know default protocol for port"],
  on: 'design',
  check: (design): ProtocolMatch[] => {
    const edges = edgesOfKind(design, 'target').flatMap((edge) => {
      // Without a port and a protocol of its own it takes those of its container.
      if (edge.props.port === undefined && edge.props.protocol === undefined) return [];
      const listener = nodeOfKind(design, edge.from, 'listener');
      return listener && listenerType(listener, design) === 'application' ? [{ ...edge, name: nameOfTarget(edge, design) }] : [];
    });
    const groups = nodesOfKind(design, 'target-group').filter((group) => group.props.source !== 'existing' && targetGroupType(group, design) === 'application');
    return [...edges, ...groups].flatMap(({ id, name, props: { port, protocol } }): ProtocolMatch[] => {
      const spoken = protocol === 'HTTP' || protocol === 'HTTPS';
      if (protocol !== undefined && !spoken) return [{ path: ['protocol'], elementId: id, name, port, protocol }];
      return port === undefined || spoken || KNOWN.includes(port) ? [] : [{ path: ['protocol'], elementId: id, name, port, protocol }];
    });
  },
  message: ({ name, port, protocol }) =>
    protocol === undefined
      ? `Port ${port} of target group ${name} does not tell whether it is HTTP or HTTPS; choose the protocol, or leave the port away: requests go to the container's port in any case.`
      : `Target group ${name} of an application load balancer speaks HTTP or HTTPS, not ${protocol.replace('_', ' and ')}; choose one of them.`,
  fixes: ({ elementId, protocol }) => [
    setFix('Speak HTTP', elementId, ['protocol'], 'HTTP'),
    ...(protocol === undefined ? [clearFix('Leave the port away', elementId, ['port'])] : []),
  ],
  examples: () => ({
    ok: [fargateExample({ edges: { target: { props: { port: 3000, protocol: 'HTTP' } } } }), fargateExample({ edges: { target: { props: { port: 8443 } } } })],
    bad: [
      fargateExample({ edges: { target: { props: { port: 3000 } } } }),
      fargateExample({ edges: { target: { props: { protocol: 'TCP' } } } }),
      groupExample({ nodes: { group: { props: { type: 'application', port: 3000, protocol: undefined } } } }),
    ],
  }),
});
