import { childrenOf } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { portOfListener, protocolOfListener } from '../../support/traffic';

/** A listener has a certificate exactly when it speaks HTTPS. */
export const certificate = defineRule({
  id: 'traffic/certificate',
  severity: 'error',
  title: 'HTTPS needs a certificate, HTTP takes none',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  related: ['CDK: HTTPS Listener needs at least one certificate (call addCertificates)', 'cfn-lint E3676'],
  on: 'listener',
  check: (listener, design) => {
    const protocol = protocolOfListener(listener, design);
    const has = (listener.props.certificateArns?.length ?? 0) > 0;
    if (!protocol || (protocol === 'HTTPS') === has) return [];
    const taken = childrenOf(design, listener.parent).some((it) => it.kind === 'listener' && it.id !== listener.id && portOfListener(it) === 80);
    return [{ path: ['certificateArns'], name: listener.name, has, free: !taken }];
  },
  message: ({ name, has }) =>
    has
      ? `Listener ${name} speaks HTTP, which uses no certificate; speak HTTPS, or take the certificates away.`
      : `Listener ${name} speaks HTTPS and has no certificate; give the ARN of one in AWS Certificate Manager, or speak HTTP.`,
  fixes: ({ has, free }, { id, props }): Fix[] => {
    if (has)
      return [
        clearFix('Take the certificates away', id, ['certificateArns']),
        ...(props.port === undefined || props.protocol === undefined ? [] : [setFix('Speak HTTPS', id, ['protocol'], 'HTTPS')]),
      ];
    return free ? [togetherFix('Speak HTTP on port 80', setFix('', id, ['port'], 80), setFix('', id, ['protocol'], 'HTTP'))] : [];
  },
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { listener: { props: { certificateArns: undefined } } } }),
      fargateExample({ nodes: { listener: { props: { protocol: 'HTTP' } }, lb: { props: { internetFacing: false } } } }),
    ],
  }),
});
