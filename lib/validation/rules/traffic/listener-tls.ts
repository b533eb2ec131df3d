import type { Design } from '@/lib/document/design';
import { TRAFFIC_ARNS } from '@/lib/kinds/listener/arn';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { protocolOfListener } from '../../support/traffic';
import { networkExample } from '../../traffic-example';

interface TlsMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** What a listener says of TLS and of idle connections goes with what it speaks. */
export const listenerTls = defineRule({
  id: 'traffic/listener-tls',
  severity: 'error',
  title: 'TLS options and idle timeouts go with what a listener speaks',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
  related: [
    "CDK: You must set 'trustStore' when 'mode' is 'verify'",
    "CDK: You cannot set 'trustStore' when 'mode' is 'off' or 'passthrough'",
    'CDK: Protocol must be TLS when alpnPolicy have been specified',
    'CDK: `tcpIdleTimeout` must be between 60 and 6000 seconds',
  ],
  on: 'listener',
  check: (listener, design): TlsMatch[] => {
    if (listener.props.source === 'existing') return [];
    const type = listenerType(listener, design);
    return type === 'application' ? mutual(listener, design) : type === 'network' ? ofNetwork(listener, design) : [];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      fargateExample({ nodes: { listener: { props: { mutualAuthentication: { mode: 'VERIFY', trustStoreArn: STORE } } } } }),
      networkExample({ nodes: { listener: { props: { tcpIdleTimeoutSeconds: 60 } } } }),
    ],
    bad: [
      fargateExample({ nodes: { listener: { props: { mutualAuthentication: { mode: 'VERIFY' } } } } }),
      fargateExample({ nodes: { listener: { props: { mutualAuthentication: { mode: 'VERIFY', trustStoreArn: 'clients' } } } } }),
      fargateExample({ nodes: { listener: { props: { mutualAuthentication: { mode: 'PASS_THROUGH', ignoreClientCertificateExpiry: true } } } } }),
      networkExample({ nodes: { listener: { props: { alpnPolicy: 'NONE' } } } }),
      networkExample({ nodes: { listener: { props: { tcpIdleTimeoutSeconds: 59 } } } }),
    ],
  }),
});

const STORE = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:truststore/clients/0a1b2c3d4e5f6071';

function mutual(listener: DesignNode<'listener'>, design: Design): TlsMatch[] {
  const { id, name, props } = listener;
  const given = props.mutualAuthentication;
  if (!given) return [];
  const at = (key: string) => ['mutualAuthentication', key];
  const { trustStoreArn, mode = 'OFF' } = given;
  const found: TlsMatch[] = [];
  if (mode !== 'OFF' && protocolOfListener(listener, design) === 'HTTP')
    found.push({
      path: at('mode'),
      problem: `Listener ${name} speaks HTTP, over which no client shows a certificate; speak HTTPS, or ask for none.`,
      fixes: [clearFix('Ask for none', id, ['mutualAuthentication'])],
    });
  if (trustStoreArn !== undefined && !TRAFFIC_ARNS['trust-store'].pattern.test(trustStoreArn))
    found.push({
      path: at('trustStoreArn'),
      problem: `"${trustStoreArn}" (listener ${name}) is not the ARN of a trust store: ${TRAFFIC_ARNS['trust-store'].form}.`,
      fixes: [],
    });
  if (mode === 'VERIFY' && trustStoreArn === undefined)
    found.push({
      path: at('trustStoreArn'),
      problem: `Listener ${name} verifies the certificates of clients, but nothing says who signs them; give the ARN of a trust store.`,
      fixes: [setFix('Pass certificates to the service', id, at('mode'), 'PASS_THROUGH')],
    });
  if (mode !== 'VERIFY')
    for (const key of ['trustStoreArn', 'ignoreClientCertificateExpiry', 'advertiseTrustStoreCaNames'] as const)
      if (given[key] !== undefined && !(key !== 'trustStoreArn' && given.mode === undefined))
        found.push({
          path: at(key),
          problem: `Listener ${name} does not verify the certificates of clients, so it takes neither a trust store nor what to do with it.`,
          fixes: [clearFix('Take it away', id, at(key)), setFix('Verify certificates', id, at('mode'), 'VERIFY')].slice(0, trustStoreArn === undefined ? 1 : 2),
        });
  return found;
}

function ofNetwork(listener: DesignNode<'listener'>, design: Design): TlsMatch[] {
  const { id, name, props } = listener;
  const protocol = protocolOfListener(listener, design);
  const found: TlsMatch[] = outOfRange(name, props, [{ path: ['tcpIdleTimeoutSeconds'], label: 'The idle timeout', unit: 'seconds', min: 60, max: 6000 }]).map(
    (match) => ({ path: match.path, problem: rangeMessage(match), fixes: rangeFixes(match, listener) }),
  );
  if (props.tcpIdleTimeoutSeconds !== undefined && protocol === 'UDP')
    found.push({
      path: ['tcpIdleTimeoutSeconds'],
      problem: `Listener ${name} speaks UDP, which has no connections that could be idle; take the timeout away.`,
      fixes: [clearFix('Take it away', id, ['tcpIdleTimeoutSeconds'])],
    });
  for (const key of ['alpnPolicy', 'sslPolicy'] as const)
    if (props[key] !== undefined && protocol !== 'TLS')
      found.push({
        path: [key],
        problem: `Listener ${name} speaks ${protocol}, which knows no ${key === 'alpnPolicy' ? 'ALPN policy' : 'security policy'}; speak TLS, or take it away.`,
        fixes: [clearFix('Take it away', id, [key])],
      });
  return found;
}
