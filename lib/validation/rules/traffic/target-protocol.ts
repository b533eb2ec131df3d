import { nodeOfKind } from '@/lib/kinds/graph';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { nameOfTarget } from '../../support/traffic';

/** Ports of target groups that tell the protocol to the CDK. */
const KNOWN: readonly number[] = [80, 8000, 8008, 8080, 443, 8443];

/** It is known what a target group speaks. */
export const targetProtocol = defineRule({
  id: 'traffic/target-protocol',
  severity: 'error',
  title: 'A target group has a protocol',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  related: ["CDK: Don't know default protocol for port"],
  on: 'edge:target',
  check: (edge, design) => {
    const { port, protocol } = edge.props;
    const listener = nodeOfKind(design, edge.from, 'listener');
    if (!listener || listenerType(listener, design) !== 'application') return [];
    return port === undefined || protocol !== undefined || KNOWN.includes(port) ? [] : [{ path: ['protocol'], name: nameOfTarget(edge, design), port }];
  },
  message: ({ name, port }) =>
    `Port ${port} of target group ${name} does not tell whether it is HTTP or HTTPS; choose the protocol, or leave the port away: requests go to the container's port in any case.`,
  fixes: (_match, { id }) => [setFix('Speak HTTP', id, ['protocol'], 'HTTP'), clearFix('Leave the port away', id, ['port'])],
  examples: () => ({
    ok: [fargateExample({ edges: { target: { props: { port: 3000, protocol: 'HTTP' } } } }), fargateExample({ edges: { target: { props: { port: 8443 } } } })],
    bad: [fargateExample({ edges: { target: { props: { port: 3000 } } } })],
  }),
});
