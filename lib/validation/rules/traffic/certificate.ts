import { edgesFrom } from '@/lib/kinds/graph';
import { membersOf } from '@/lib/kinds/groups';
import { hasCertificate } from '@/lib/kinds/listener/protocol';
import { balancerOf, listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix, togetherFix } from '../../support/fixes';
import { portOfListener, protocolOfListener } from '../../support/traffic';
import { networkExample } from '../../traffic-example';

/** A listener has a certificate exactly when it speaks TLS in some form. */
export const certificate = defineRule({
  id: 'traffic/certificate',
  severity: 'error',
  title: 'HTTPS and TLS need a certificate, others take none',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  related: [
    'CDK: HTTPS Listener needs at least one certificate (call addCertificates)',
    'CDK: When the protocol is set to TLS, you must specify certificates',
    'CDK: Protocol must be TLS when certificates have been specified',
    'cfn-lint E3676',
  ],
  on: 'listener',
  check: (listener, design) => {
    const protocol = protocolOfListener(listener, design);
    const has = hasCertificate(listener, design);
    if (!protocol || listener.props.source === 'existing' || SECURE.has(protocol) === has) return [];
    const balancer = balancerOf(listener, design);
    const others = balancer ? membersOf(design, balancer.id).filter((it) => it.kind === 'listener' && it.id !== listener.id) : [];
    const taken = others.some((it) => it.kind === 'listener' && portOfListener(it) === 80);
    const type = listenerType(listener, design);
    return [
      {
        path: ['certificateArns'],
        name: listener.name,
        has,
        protocol,
        type,
        free: !taken,
        edges: edgesFrom(design, listener.id, 'presents').map((it) => it.id),
      },
    ];
  },
  message: ({ name, has, protocol, type }) => {
    const secure = type === 'network' ? 'TLS' : 'HTTPS';
    return has
      ? `Listener ${name} speaks ${protocol}, which uses no certificate; speak ${secure}, or take the certificates away.`
      : `Listener ${name} speaks ${protocol} and has no certificate; draw a line to one, give the ARN of one in AWS Certificate Manager, or speak ${type === 'network' ? 'TCP' : 'HTTP'}.`;
  },
  fixes: ({ has, free, type, edges }, { id, props }): Fix[] => {
    if (has) {
      const away = [...(props.certificateArns ? [clearFix('', id, ['certificateArns'])] : []), ...(edges.length > 0 ? [removeFix('', ...edges)] : [])];
      return [
        togetherFix('Take the certificates away', ...away),
        ...(type === 'network' ? [setFix('Speak TLS', id, ['protocol'], 'TLS')] : []),
        ...(type !== 'network' && props.port !== undefined && props.protocol !== undefined ? [setFix('Speak HTTPS', id, ['protocol'], 'HTTPS')] : []),
      ];
    }
    if (type === 'network') return [setFix('Speak TCP', id, ['protocol'], 'TCP')];
    return free ? [togetherFix('Speak HTTP on port 80', setFix('', id, ['port'], 80), setFix('', id, ['protocol'], 'HTTP'))] : [];
  },
  examples: () => ({
    ok: [fargateExample(), networkExample()],
    bad: [
      fargateExample({ nodes: { listener: { props: { certificateArns: undefined } } } }),
      fargateExample({ nodes: { listener: { props: { protocol: 'HTTP' } }, lb: { props: { internetFacing: false } } } }),
      networkExample({ nodes: { listener: { props: { protocol: 'TLS' } } } }),
    ],
  }),
});

const SECURE: ReadonlySet<string> = new Set(['HTTPS', 'TLS', 'SSL']);
