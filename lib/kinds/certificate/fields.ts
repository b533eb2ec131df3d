import { options, type Field } from '../field';
import { existingOnly, newOnly, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type CertificateField = Field<DesignNode<'certificate'>>;

const isNew = newOnly('certificate');
const docs = (property: string): CertificateField['docs'] => ({ fqn: 'aws_certificatemanager.CertificateProps', property });

/** How a certificate is edited. */
export const certificateFields: readonly CertificateField[] = [
  {
    ...sourceField('Certificate', 'General'),
    placeholder: 'Requested by this stack',
    control: options(['new', 'Requested by this stack'], ['existing', 'Already there']),
  },
  {
    path: ['certificateArn'],
    label: 'Certificate ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:acm:…',
    help: 'From AWS Certificate Manager, in the region of the load balancer.',
    notApplicable: existingOnly('certificate'),
  },
  {
    path: ['domainName'],
    label: 'Domain',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'www.example.com',
    docs: docs('domainName'),
    notApplicable: isNew,
  },
  {
    path: ['subjectAlternativeNames'],
    label: 'Further domains',
    section: 'General',
    control: { type: 'list', item: 'domain' },
    placeholder: '*.example.com',
    docs: docs('subjectAlternativeNames'),
    notApplicable: isNew,
  },
  {
    path: ['validation'],
    label: 'Proof of ownership',
    section: 'Validation',
    control: options(['DNS', 'By a record in DNS'], ['EMAIL', 'By an e-mail to the owner']),
    essential: true,
    placeholder: 'by DNS when there is a hosted zone, else by e-mail',
    docs: docs('validation'),
    notApplicable: isNew,
  },
  {
    path: ['hostedZoneId'],
    label: 'Hosted zone id',
    section: 'Validation',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'Z0123456789ABC',
    help: 'The Route 53 zone of the domain: the proof is written to it by itself.',
    notApplicable: ({ props }) => isNew({ props }) ?? (props.validation === 'EMAIL' ? 'A proof by e-mail needs no hosted zone.' : undefined),
  },
  { path: ['certificateName'], label: 'Name tag', section: 'Naming', control: { type: 'text' }, docs: docs('certificateName'), notApplicable: isNew },
  {
    path: ['transparencyLoggingEnabled'],
    label: 'Listed in public logs',
    section: 'Options',
    control: { type: 'toggle', absent: true },
    docs: docs('transparencyLoggingEnabled'),
    notApplicable: isNew,
  },
  {
    path: ['allowExport'],
    label: 'May be exported',
    section: 'Options',
    control: { type: 'toggle', absent: false },
    docs: docs('allowExport'),
    notApplicable: isNew,
  },
];
