import { edgesFrom, type Graph } from '@/lib/kinds/graph';
import { membersOf } from '@/lib/kinds/groups';
import { balancerOf, balancerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { mayLetIn, securityGroupsOf } from '../../support/doors';
import { removeFix, setFix, togetherFix } from '../../support/fixes';
import { portOfListener, protocolOfListener } from '../../support/traffic';

/** What comes from the internet is encrypted. */
export const httpOnly = defineRule({
  id: 'traffic/http-only',
  severity: 'security',
  title: 'HTTP from the internet is redirected to HTTPS',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-1',
  related: ['Security Hub ELB.1', 'checkov CKV_AWS_2', 'checkov CKV_AWS_103', 'trivy AWS-0054'],
  on: 'listener',
  check: (listener, design) => {
    const balancer = balancerOf(listener, design);
    const { defaultAction } = listener.props;
    if (!balancer?.props.internetFacing || balancer.props.source === 'existing' || balancerType(balancer) !== 'application') return [];
    if (protocolOfListener(listener, design) !== 'HTTP') return [];
    // Where nobody is let in nothing comes, and where a group says who, it need not be the internet.
    const port = portOfListener(listener);
    const asked = listener.props.open === false;
    if (asked && (port === undefined || !securityGroupsOf(balancer, design).some((it) => mayLetIn(it, port, design)))) return [];
    if (defaultAction?.type === 'redirect' && defaultAction.protocol === 'HTTPS') return [];
    const secure = membersOf(design, balancer.id).flatMap((node) =>
      node.kind === 'listener' && protocolOfListener(node, design) === 'HTTPS' ? [node] : [],
    )[0];
    return [
      {
        path: defaultAction ? ['defaultAction'] : ['protocol'],
        name: listener.name,
        balancer: balancer.name,
        from: asked ? 'those whom its security groups let in' : 'the internet',
        secure: secure && portOfListener(secure),
        // The listener for HTTPS has nothing to do yet, so it takes over what this one does.
        heir: secure && secure.props.defaultAction === undefined && sentBy(secure.id, design).length === 0 ? secure.id : undefined,
      },
    ];
  },
  message: ({ name, balancer, from, secure }) =>
    `Listener ${name} of ${balancer} takes requests from ${from} without encryption; ${secure === undefined ? 'add a listener for HTTPS with a certificate, and redirect this one to it' : `redirect them to HTTPS on port ${secure}`}.`,
  fixes: ({ secure, heir }, { id }, design): Fix[] => {
    if (secure === undefined) return [];
    const sent = sentBy(id, design);
    const redirect = setFix('', id, ['defaultAction'], { type: 'redirect', protocol: 'HTTPS', port: secure, permanent: true });
    const label = `Redirect to HTTPS on port ${secure}`;
    if (sent.length === 0) return [togetherFix(label, redirect)];
    const away = removeFix('', ...sent.map((edge) => edge.id));
    if (heir === undefined) return [togetherFix(`${label}, and send nothing from here`, redirect, away)];
    const edges = sent.map((edge) => ({ ...edge, from: heir }));
    return [togetherFix(`${label}, which sends on what this one did`, redirect, away, { label: '', command: { type: 'add', nodes: [], edges, layout: {} } })];
  },
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          plain: { kind: 'listener', name: 'Plain', parent: 'lb', props: { port: 80, defaultAction: { type: 'redirect', protocol: 'HTTPS', port: 443 } } },
        },
      }),
      fargateExample({ nodes: { lb: { props: { internetFacing: false } }, listener: { props: { port: 80, protocol: 'HTTP', certificateArns: undefined } } } }),
      fargateExample({ nodes: { listener: { props: { port: 80, protocol: 'HTTP', certificateArns: undefined, open: false } } } }),
    ],
    bad: [
      fargateExample({ nodes: { listener: { props: { port: 80, protocol: 'HTTP', certificateArns: undefined } } } }),
      fargateExample({
        nodes: { plain: { kind: 'listener', name: 'Plain', parent: 'lb', props: { port: 80, defaultAction: { type: 'fixed-response', statusCode: 404 } } } },
      }),
      fargateExample({
        nodes: { plain: { kind: 'listener', name: 'Plain', parent: 'lb', props: { port: 80 } } },
        edges: {
          also: { kind: 'target', from: 'plain', to: 'service', props: { name: 'Also', containerName: 'web', containerPort: 8080, healthCheckPath: '/' } },
        },
      }),
    ],
  }),
});

/** The lines by which a listener sends requests on. */
function sentBy(listenerId: string, design: Graph) {
  return [...edgesFrom(design, listenerId, 'target'), ...edgesFrom(design, listenerId, 'forwards')];
}
