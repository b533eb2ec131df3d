import { LOG_RETENTION } from '@/lib/aws/log-retention';
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
  facts: ({ props }) => existing(props, props.logGroupName) ?? [props.logGroupName, kept(props.retentionDays)].filter(Boolean).join(' · '),
  plan: planLogGroup,
};

function kept(days: number | undefined): string {
  if (days === 0) return 'kept for ever';
  return `kept ${LOG_RETENTION.find((period) => period.days === (days ?? CDK_DEFAULT))?.label ?? `${days} days`}`;
}

/** @see aws_logs.LogGroupProps.retention */
const CDK_DEFAULT = 731;
