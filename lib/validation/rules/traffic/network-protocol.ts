import { TARGET_PROTOCOLS, type NetworkProtocol } from '@/lib/aws/network-protocols';
import type { Design } from '@/lib/document/design';
import { nodeOfKind } from '@/lib/kinds/graph';
import { isShifted } from '@/lib/kinds/listener/alternate';
import { balancerOf, listenerType } from '@/lib/kinds/load-balancer/type';
import { targetGroupType } from '@/lib/kinds/target-group/type';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { eitherOf } from '../../support/text';
import { lineOfGroup, nameOfTarget, protocolOfListener, sendingOf, type Sending } from '../../support/traffic';
import { networkExample } from '../../traffic-example';

/** What a network load balancer takes it can pass on to its target groups. */
export const networkProtocol = defineRule({
  id: 'traffic/network-protocol',
  severity: 'error',
  title: 'A target group of a network load balancer speaks what its listener can pass on',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-target-group.html',
  related: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html'],
  on: 'listener',
  check: (listener, design) => {
    if (listener.props.source === 'existing' || !balancerOf(listener, design) || listenerType(listener, design) !== 'network') return [];
    const spoken = protocolOfListener(listener, design);
    if (!isNetwork(spoken)) return [];
    const allowed = TARGET_PROTOCOLS[spoken];
    return sendingOf(listener.id, design).flatMap((edge) => {
      const target = targetOf(edge, spoken, design);
      return target && !allowed.includes(target.protocol) ? [{ path: ['protocol'], ...target, listener: listener.name, spoken, allowed }] : [];
    });
  },
  message: ({ group, protocol, listener, spoken, allowed }) =>
    `Target group ${group} speaks ${textOf(protocol)}, and listener ${listener} ${textOf(spoken)}, which goes to target groups for ${eitherOf(allowed.map(textOf))} alone; let the two fit.`,
  fixes: ({ elementId, protocol, allowed, spoken }, { id }): Fix[] => [
    ...allowed.slice(0, 1).map((it) => setFix(`Let the target group speak ${textOf(it)}`, elementId, ['protocol'], it)),
    // A listener for TLS needs a certificate, and without one speaks anything else.
    ...(protocol === 'TLS' || spoken === 'TLS' ? [] : [setFix(`Let the listener speak ${textOf(protocol)}`, id, ['protocol'], protocol)]),
  ],
  examples: () => ({
    ok: [
      networkExample({ edges: { target: { props: { protocol: 'TCP' } } } }),
      networkExample({ edges: { target: { props: { protocol: 'TCP_UDP' } } } }),
      forwarding({ type: 'network' }),
    ],
    bad: [
      networkExample({ edges: { target: { props: { protocol: 'UDP' } } } }),
      networkExample({ edges: { target: { props: { protocol: 'TLS' } } } }),
      forwarding({ protocol: 'UDP' }),
      networkExample({
        nodes: { listener: { props: { protocol: 'TCP_UDP' } }, service: { props: { deploymentStrategy: 'BLUE_GREEN', bakeTimeMinutes: 5 } } },
      }),
      // Without a protocol a target group speaks TCP.
      networkExample({
        nodes: { listener: { props: { protocol: 'TCP_UDP' } }, group: { kind: 'target-group', name: 'Tasks', parent: 'vpc', props: { type: 'network' } } },
        edges: { target: { kind: 'target', from: 'group', to: 'service', props: {} }, forwards: { kind: 'forwards', from: 'listener', to: 'group' } },
      }),
    ],
  }),
});

function isNetwork(protocol: string | undefined): protocol is NetworkProtocol {
  return protocol !== undefined && protocol in TARGET_PROTOCOLS;
}

/** What the target group at the end of an edge speaks; a line of a listener without a protocol makes one that speaks what the listener does. */
function targetOf(edge: Sending, spoken: NetworkProtocol, design: Design) {
  if (edge.kind === 'target') {
    const line = lineOfGroup(edge, design);
    const { protocol } = line.props;
    // The two target groups of a deployment are made beside the listener, and do not take over what it speaks.
    const usual = isShifted(line, design) ? 'TCP' : spoken;
    return { elementId: line.id, group: nameOfTarget(line, design), protocol: isNetwork(protocol) ? protocol : usual };
  }
  const group = nodeOfKind(design, edge.to, 'target-group');
  if (!group || group.props.source === 'existing' || targetGroupType(group, design) !== 'network') return undefined;
  const { protocol } = group.props;
  return { elementId: group.id, group: group.name, protocol: isNetwork(protocol) ? protocol : ('TCP' as const) };
}

function textOf(protocol: NetworkProtocol): string {
  return protocol === 'TCP_UDP' ? 'TCP and UDP' : protocol;
}

function forwarding(group: Readonly<Record<string, unknown>>) {
  return networkExample({
    nodes: { group: { kind: 'target-group', name: 'Tasks', parent: 'vpc', props: group } },
    edges: { target: { kind: 'target', from: 'group', to: 'service', props: {} }, forwards: { kind: 'forwards', from: 'listener', to: 'group' } },
  });
}
