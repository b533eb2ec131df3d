import type { KindDefinition } from '../definition';

/** A TLS certificate of AWS Certificate Manager. */
export const certificate: KindDefinition<'certificate'> = {
  kind: 'certificate',
  label: 'Certificate',
  description: 'A TLS certificate of AWS Certificate Manager.',
  area: 'traffic',
  group: 'Security',
  defaultName: 'Certificate',
  defaults: {},
  construct: () => 'aws_certificatemanager.Certificate',
  resource: () => 'aws_certificatemanager.CfnCertificate',
  facts: () => '',
  plan: () => [],
};
