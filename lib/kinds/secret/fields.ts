import type { Field } from '../field';
import { existingOnly, newOnly, REMOVAL, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type SecretField = Field<DesignNode<'secret'>>;

const isNew = newOnly('secret');
const docs = (property: string): SecretField['docs'] => ({ fqn: 'aws_secretsmanager.SecretProps', property });

/** How a Secrets Manager secret is edited. */
export const secretFields: readonly SecretField[] = [
  sourceField('Secret', 'General'),
  {
    path: ['secretArn'],
    label: 'Secret ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:secretsmanager:…:secret:…',
    docs: { fqn: 'aws_secretsmanager.SecretAttributes', property: 'secretCompleteArn' },
    help: 'With the six characters that Secrets Manager adds, or without them. Or the name, in the same account and region.',
    notApplicable: existingOnly('secret'),
  },
  {
    path: ['secretName'],
    label: 'Secret name',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'generated',
    docs: docs('secretName'),
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
  generated('passwordLength', 'Length', { type: 'number', unit: 'characters', min: 1, max: 4096 }, { placeholder: '32', essential: true }),
  generated(
    'generateStringKey',
    'JSON field',
    { type: 'text', mono: true },
    {
      placeholder: 'none: the whole secret is the generated text',
      essential: true,
      help: 'The field that gets the generated text; the template has the others.',
    },
  ),
  generated(
    'secretStringTemplate',
    'JSON template',
    { type: 'text', mono: true },
    { placeholder: 'none', essential: true, help: 'The other fields: {"username":"app"}. Everybody who sees the design can read them: nothing secret.' },
  ),
  generated('excludeCharacters', 'Without the characters', { type: 'text', mono: true }, { placeholder: 'none left out' }),
  generated('excludePunctuation', 'Without punctuation', { type: 'toggle', absent: false }),
  generated('excludeUppercase', 'Without upper-case letters', { type: 'toggle', absent: false }),
  generated('excludeLowercase', 'Without lower-case letters', { type: 'toggle', absent: false }),
  generated('excludeNumbers', 'Without digits', { type: 'toggle', absent: false }),
  generated('includeSpace', 'With spaces', { type: 'toggle', absent: false }),
  generated('requireEachIncludedType', 'At least one of each kind of character', { type: 'toggle', absent: true }),
  {
    path: ['removalPolicy'],
    label: 'When the stack no longer has it',
    section: 'Deletion',
    control: REMOVAL,
    placeholder: 'Delete it',
    docs: docs('removalPolicy'),
    notApplicable: isNew,
  },
];

function generated(property: string, label: string, control: SecretField['control'], more: Partial<SecretField> = {}): SecretField {
  return {
    path: ['generate', property],
    label,
    section: 'Generated value',
    control,
    docs: { fqn: 'aws_secretsmanager.SecretStringGenerator', property },
    notApplicable: isNew,
    ...more,
  };
}
