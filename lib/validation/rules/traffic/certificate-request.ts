import { nodesOfKind } from '@/lib/kinds/graph';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { fargateExample } from '../../example';

interface RequestMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** A certificate is requested for domains that can be. */
export const certificateRequest = defineRule({
  id: 'traffic/certificate-request',
  severity: 'error',
  title: 'A certificate is requested for valid domains',
  source: 'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
  related: ['CDK: Domain name must be 64 characters or less'],
  on: 'design',
  check: (design): RequestMatch[] =>
    nodesOfKind(design, 'certificate').flatMap(({ id, name, props }): RequestMatch[] => {
      if (props.source === 'existing') return [];
      const domain = props.domainName;
      return [
        ...(domain === undefined || domain === ''
          ? [{ path: ['domainName'], elementId: id, problem: `Certificate ${name} is for no domain; say for which, such as www.example.com.`, fixes: [] }]
          : []),
        ...(domain && (!DOMAIN.test(domain) || domain.length > 64)
          ? [
              {
                path: ['domainName'],
                elementId: id,
                problem: `"${domain}" is not a domain for which certificate ${name} can be; write at most 64 characters such as www.example.com, or *.example.com for every host.`,
                fixes: [],
              },
            ]
          : []),
        ...(props.subjectAlternativeNames ?? []).flatMap((other, index) =>
          DOMAIN.test(other) && other.length <= 253
            ? []
            : [
                {
                  path: ['subjectAlternativeNames', index],
                  elementId: id,
                  problem: `"${other}" is not a domain for which certificate ${name} can be.`,
                  fixes: [],
                },
              ],
        ),
        ...(props.hostedZoneId !== undefined && !/^(?:\/hostedzone\/)?Z[A-Z0-9]{1,31}$/.test(props.hostedZoneId)
          ? [
              {
                path: ['hostedZoneId'],
                elementId: id,
                problem: `"${props.hostedZoneId}" (certificate ${name}) is not the id of a hosted zone of Route 53, such as Z0123456789ABC.`,
                fixes: [losing(clearFix('Take it away', id, ['hostedZoneId']))],
              },
            ]
          : []),
      ];
    }),
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [requested({ domainName: '*.example.com', hostedZoneId: 'Z0123456789ABC' })],
    bad: [requested({}), requested({ domainName: 'https://example.com' }), requested({ domainName: 'example.com', hostedZoneId: 'example.com' })],
  }),
});

/** A certificate is proved by itself. */
export const certificateProof = defineRule({
  id: 'traffic/certificate-proof',
  severity: 'warning',
  title: 'A certificate is proved without help',
  source: 'https://docs.aws.amazon.com/acm/latest/userguide/domain-ownership-validation.html',
  on: 'certificate',
  check: ({ name, props }) =>
    props.source === 'existing' || (props.hostedZoneId && props.validation !== 'EMAIL')
      ? []
      : [{ path: ['hostedZoneId'], name, email: props.validation !== 'DNS' }],
  message: ({ name, email }) =>
    email
      ? `A deployment waits until somebody answers the e-mail for certificate ${name}; give the hosted zone of its domain, and the proof is written there by itself.`
      : `A deployment waits until somebody writes the proof for certificate ${name} into DNS; give the hosted zone of its domain, and it is written there by itself.`,
  fixes: (_match, { id, props }) => (props.hostedZoneId ? [setFix('Prove it by DNS', id, ['validation'], 'DNS')] : []),
  examples: () => ({
    ok: [requested({ domainName: 'example.com', hostedZoneId: 'Z0123456789ABC' })],
    bad: [requested({ domainName: 'example.com' }), requested({ domainName: 'example.com', validation: 'EMAIL', hostedZoneId: 'Z0123456789ABC' })],
  }),
});

const DOMAIN = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

function requested(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { cert: { kind: 'certificate', name: 'Certificate', props } },
    edges: { presents: { kind: 'presents', from: 'listener', to: 'cert' } },
  });
}
