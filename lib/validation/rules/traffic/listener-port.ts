import { listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { protocolOfListener } from '../../support/traffic';
import { networkExample } from '../../traffic-example';

/** A listener has a port that exists and a protocol that is known. */
export const listenerPort = defineRule({
  id: 'traffic/listener-port',
  severity: 'error',
  title: 'A listener has a port and a protocol',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
  related: ["CDK: Don't know default protocol for port", "CDK: At least one of 'port' or 'protocol' is required"],
  on: 'listener',
  check: (listener, design) => {
    const { name, props } = listener;
    const { port } = props;
    const type = listenerType(listener, design);
    if (props.source === 'existing') return [];
    // Only application load balancers have usual ports.
    if (port === undefined && type !== 'application') return [{ path: ['port'], name, port, known: false, usual: false }];
    if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535)) return [{ path: ['port'], name, port, known: true, usual: true }];
    if (port === undefined && props.protocol === undefined) return [{ path: ['port'], name, port, known: false, usual: true }];
    return protocolOfListener(listener, design) ? [] : [{ path: ['protocol'], name, port, known: true, usual: true }];
  },
  message: ({ path, name, port, known, usual }) => {
    if (!known)
      return usual
        ? `Listener ${name} has neither a port nor a protocol; give it at least one of them.`
        : `Listener ${name} has no port; only listeners of application load balancers have a usual one. Give it a port from 1 to 65535.`;
    if (path[0] === 'port') return `Port ${port} (listener ${name}) does not exist; choose a whole number from 1 to 65535.`;
    return `Port ${port} (listener ${name}) does not tell whether it is HTTP or HTTPS; choose the protocol.`;
  },
  fixes: ({ path, port, known }, { id, props }): Fix[] => {
    const first = props.protocol === 'HTTPS' || props.protocol === 'TLS' || props.protocol === 'SSL' ? 443 : 80;
    if (!known) return [setFix(`Use port ${first}`, id, ['port'], first)];
    if (path[0] !== 'port') return [setFix('Speak HTTP', id, ['protocol'], 'HTTP'), setFix('Speak HTTPS', id, ['protocol'], 'HTTPS')];
    const nearest = Math.min(65535, Math.max(1, Math.round(port ?? 1)));
    return [setFix(`Use ${nearest}`, id, ['port'], nearest)];
  },
  examples: () => ({
    ok: [fargateExample({ nodes: { listener: { props: { port: 9443 } } } }), fargateExample({ nodes: { listener: { props: { protocol: undefined } } } })],
    bad: [
      fargateExample({ nodes: { listener: { props: { port: 3000, protocol: undefined, certificateArns: undefined } } } }),
      fargateExample({ nodes: { listener: { props: { port: 70000 } } } }),
      fargateExample({ nodes: { listener: { props: { port: undefined, protocol: undefined, certificateArns: undefined } } } }),
      networkExample({ nodes: { listener: { props: { port: undefined } } } }),
    ],
  }),
});
