import { membersOf } from '@/lib/kinds/groups';
import { balancerOf, balancerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { portOfListener, protocolOfListener } from '../../support/traffic';

/** A redirect to the same load balancer leads to a listener that answers. */
export const redirectNowhere = defineRule({
  id: 'traffic/redirect-nowhere',
  severity: 'warning',
  title: 'A redirect leads to a listener of the load balancer',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#redirect-actions',
  on: 'listener',
  check: (listener, design) => {
    const balancer = balancerOf(listener, design);
    const action = listener.props.defaultAction;
    if (!balancer || balancer.props.source === 'existing' || balancerType(balancer) !== 'application' || listener.props.source === 'existing') return [];
    // Another host is somebody else, and its listeners are not known here.
    if (action?.type !== 'redirect' || (action.host !== undefined && action.host !== '' && action.host !== '#{host}')) return [];
    const own = portOfListener(listener);
    const port = action.port ?? own;
    const protocol = action.protocol ?? protocolOfListener(listener, design);
    const others = membersOf(design, balancer.id).flatMap((it) => (it.kind === 'listener' ? [it] : []));
    const there = others.find((it) => portOfListener(it) === port);
    const spoken = there && protocolOfListener(there, design);
    if (port === undefined || protocol === undefined || (there && (spoken === undefined || spoken === protocol))) return [];
    // Of a redirect that changes neither another rule speaks.
    if (action.port === undefined && action.protocol === undefined) return [];
    const fitting = others.find((it) => it.id !== listener.id && protocolOfListener(it, design) === protocol);
    return [
      {
        path: ['defaultAction', 'port'],
        name: listener.name,
        balancer: balancer.name,
        protocol,
        port,
        kept: action.port === undefined,
        there: there?.name,
        spoken,
        to: fitting && portOfListener(fitting),
      },
    ];
  },
  message: ({ name, balancer, protocol, port, kept, there, spoken }) =>
    `Listener ${name} redirects requests to ${protocol} on port ${port}${kept ? ', the port that they came to,' : ''} where ${there === undefined ? `load balancer ${balancer} has no listener` : `listener ${there} speaks ${spoken}`}, so nobody gets an answer there. Redirect to the port of a listener that speaks ${protocol}, or add one.`,
  fixes: ({ path, to, protocol }, { id }): Fix[] => (to === undefined ? [] : [setFix(`Redirect to ${protocol} on port ${to}`, id, path, to)]),
  examples: () => ({
    ok: [
      redirecting({ protocol: 'HTTPS', port: 443 }),
      redirecting({ protocol: 'HTTPS', port: 8443, host: 'www.example.com' }),
      redirecting({ protocol: 'HTTPS', port: 443, host: '#{host}' }),
    ],
    bad: [redirecting({ protocol: 'HTTPS', port: 8443 }), redirecting({ protocol: 'HTTPS' })],
  }),
});

function redirecting(action: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { plain: { kind: 'listener', name: 'Plain', parent: 'lb', props: { port: 80, defaultAction: { type: 'redirect', ...action } } } },
  });
}
