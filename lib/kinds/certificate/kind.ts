import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planCertificate } from './plan';

/** Proves to clients who they talk to. */
export const certificate: KindDefinition<'certificate'> = {
  kind: 'certificate',
  label: 'Certificate',
  description: 'Proves to clients who they talk to: for HTTPS and TLS.',
  area: 'traffic',
  group: 'Traffic',
  defaultName: 'Certificate',
  defaults: { source: 'existing' },
  construct: () => 'aws_certificatemanager.Certificate',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_certificatemanager.CfnCertificate'),
  facts: ({ props }) =>
    existing(props, props.certificateArn?.split('/').at(-1)) ??
    [props.domainName ?? 'domain missing', props.subjectAlternativeNames?.length ? `${props.subjectAlternativeNames.length} more` : undefined]
      .filter(Boolean)
      .join(' · '),
  plan: planCertificate,
};
