import type { Field } from '../field';
import { existingOnly, newOnly, REMOVAL, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type KeyField = Field<DesignNode<'kms-key'>>;

const isNew = newOnly('key');
const docs = (property: string): KeyField['docs'] => ({ fqn: 'aws_kms.KeyProps', property });

/** How a KMS key is edited. */
export const kmsKeyFields: readonly KeyField[] = [
  sourceField('Key', 'General'),
  {
    path: ['keyArn'],
    label: 'Key ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:kms:…:key/…',
    help: 'The ARN of the key itself, not of an alias.',
    notApplicable: existingOnly('key'),
  },
  {
    path: ['alias'],
    label: 'Alias',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'none',
    docs: docs('alias'),
    help: 'alias/ is put before it when it is missing.',
    notApplicable: isNew,
  },
  {
    path: ['description'],
    label: 'Description',
    section: 'General',
    control: { type: 'text' },
    placeholder: 'none',
    docs: docs('description'),
    notApplicable: isNew,
  },
  {
    path: ['enableKeyRotation'],
    label: 'Rotate the key',
    section: 'Rotation',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('enableKeyRotation'),
    notApplicable: isNew,
  },
  {
    path: ['rotationPeriodDays'],
    label: 'Rotation period',
    section: 'Rotation',
    control: { type: 'number', unit: 'days', min: 90, max: 2560 },
    placeholder: '365',
    docs: docs('rotationPeriod'),
    help: 'Turns rotation on.',
    notApplicable: isNew,
  },
  {
    path: ['removalPolicy'],
    label: 'When the stack no longer has it',
    section: 'Deletion',
    control: REMOVAL,
    placeholder: 'Keep it',
    docs: docs('removalPolicy'),
    notApplicable: isNew,
  },
  {
    path: ['pendingWindowDays'],
    label: 'Waiting period before deletion',
    section: 'Deletion',
    control: { type: 'number', unit: 'days', min: 7, max: 30 },
    placeholder: '30',
    docs: docs('pendingWindow'),
    notApplicable: isNew,
  },
];
