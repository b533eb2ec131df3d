import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planLogGroup } from './plan';

/** Where CloudWatch Logs keeps what containers write. */
export const logGroup: KindDefinition<'log-group'> = {
  kind: 'log-group',
  label: 'Log group',
  description: 'Where CloudWatch Logs keeps what containers write.',
  area: 'data',
  group: 'Storage',
  defaultName: 'LogGroup',
  defaults: {},
  construct: () => 'aws_logs.LogGroup',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_logs.CfnLogGroup'),
  facts: ({ props }) => existing(props, props.logGroupName) ?? (props.retentionDays === undefined ? 'kept 731 days' : `kept ${props.retentionDays} days`),
  plan: planLogGroup,
};
