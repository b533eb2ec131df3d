import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planParameter } from './plan';

/** A Systems Manager parameter. */
export const parameter: KindDefinition<'parameter'> = {
  kind: 'parameter',
  label: 'Parameter',
  description: 'A Systems Manager parameter.',
  area: 'data',
  group: 'Security',
  defaultName: 'Parameter',
  defaults: {},
  construct: () => 'aws_ssm.StringParameter',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_ssm.CfnParameter'),
  facts: ({ props }) => existing(props, props.parameterName) ?? props.parameterName ?? (props.stringValue === undefined ? 'text missing' : props.stringValue),
  plan: planParameter,
};
