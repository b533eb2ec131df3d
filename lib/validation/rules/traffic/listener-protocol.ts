import { LISTENER_PROTOCOLS } from '@/lib/kinds/listener/applies';
import { balancerOf, listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { listed } from '../../support/text';
import { networkExample } from '../../traffic-example';

/** A listener speaks what its load balancer can. */
export const listenerProtocol = defineRule({
  id: 'traffic/listener-protocol',
  severity: 'error',
  title: 'A listener speaks what its type of load balancer can',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html',
  related: ['CDK: The protocol must be one of TCP, TLS, UDP, TCP_UDP'],
  on: 'listener',
  check: (listener, design) => {
    const type = listenerType(listener, design);
    const { protocol, source } = listener.props;
    const allowed = LISTENER_PROTOCOLS[type];
    if (protocol === undefined || source === 'existing' || !balancerOf(listener, design) || allowed.includes(protocol)) return [];
    return [{ path: ['protocol'], name: listener.name, type, protocol, allowed }];
  },
  message: ({ name, type, protocol, allowed }) =>
    `Listener ${name} speaks ${protocol}, which ${type === 'application' ? 'an' : 'a'} ${type} load balancer does not; choose ${listed(allowed)}.`,
  fixes: ({ type, protocol }, { id, props }) => {
    const secure = protocol === 'HTTPS' || protocol === 'TLS' || protocol === 'SSL';
    const nearest = ({ application: ['HTTP', 'HTTPS'], network: ['TCP', 'TLS'], classic: ['TCP', 'SSL'] } as const)[type][secure ? 1 : 0];
    const tells = type === 'application' && props.port !== undefined && [80, 443, 8080, 8443].includes(props.port);
    return [setFix(`Speak ${nearest}`, id, ['protocol'], nearest), ...(tells ? [clearFix('Let the port tell', id, ['protocol'])] : [])];
  },
  examples: () => ({
    ok: [fargateExample(), networkExample()],
    bad: [fargateExample({ nodes: { listener: { props: { protocol: 'TLS' } } } }), networkExample({ nodes: { listener: { props: { protocol: 'HTTP' } } } })],
  }),
});
