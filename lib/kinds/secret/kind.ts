import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planSecret } from './plan';

/** A Secrets Manager secret, generated here or existing. */
export const secret: KindDefinition<'secret'> = {
  kind: 'secret',
  label: 'Secret',
  description: 'A Secrets Manager secret, generated here or existing.',
  area: 'data',
  group: 'Security',
  defaultName: 'Secret',
  defaults: {},
  construct: () => 'aws_secretsmanager.Secret',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_secretsmanager.CfnSecret'),
  facts: ({ props }) => existing(props, props.secretArn || props.secretName) ?? [props.secretName, 'generated'].filter(Boolean).join(' · '),
  plan: planSecret,
};
