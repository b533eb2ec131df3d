import { options, type Field } from '../field';
import { existingOnly, newOnly, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type ParameterField = Field<DesignNode<'parameter'>>;

const isNew = newOnly('parameter');
const isExisting = existingOnly('parameter');
const docs = (property: string): ParameterField['docs'] => ({ fqn: 'aws_ssm.StringParameterProps', property });
const attributes = (property: string): ParameterField['docs'] => ({ fqn: 'aws_ssm.StringParameterAttributes', property });

/** How a Systems Manager parameter is edited. */
export const parameterFields: readonly ParameterField[] = [
  sourceField('Parameter', 'General'),
  {
    path: ['parameterName'],
    label: 'Parameter name',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'generated',
    docs: docs('parameterName'),
    help: 'A name with a / in it begins with one: /shop/database/host.',
  },
  {
    path: ['type'],
    label: 'Type',
    section: 'General',
    control: options(['STRING', 'String'], ['SECURE_STRING', 'SecureString']),
    essential: true,
    placeholder: 'String',
    docs: attributes('type'),
    help: 'CloudFormation can make no SecureString, only refer to one.',
    notApplicable: isExisting,
  },
  {
    path: ['version'],
    label: 'Version',
    section: 'General',
    control: { type: 'number', min: 1 },
    placeholder: 'the newest',
    docs: attributes('version'),
    notApplicable: isExisting,
  },
  {
    path: ['stringValue'],
    label: 'Text',
    section: 'Value',
    control: { type: 'text', mono: true },
    essential: true,
    docs: docs('stringValue'),
    help: 'Everybody who sees the design or the template can read it: nothing secret.',
    notApplicable: isNew,
  },
  {
    path: ['allowedPattern'],
    label: 'Allowed pattern',
    section: 'Value',
    control: { type: 'text', mono: true },
    placeholder: 'any text',
    docs: docs('allowedPattern'),
    notApplicable: isNew,
  },
  {
    path: ['tier'],
    label: 'Tier',
    section: 'Value',
    control: options(
      ['STANDARD', 'Standard: up to 4 KB, free'],
      ['ADVANCED', 'Advanced: up to 8 KB, charged'],
      ['INTELLIGENT_TIERING', 'Advanced when it takes that'],
    ),
    placeholder: 'Standard',
    docs: docs('tier'),
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
];
