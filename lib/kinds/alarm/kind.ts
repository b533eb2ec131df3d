import type { KindDefinition } from '../definition';

/** Watches a metric and tells when it crosses a threshold. */
export const alarm: KindDefinition<'alarm'> = {
  kind: 'alarm',
  label: 'Alarm',
  description: 'Watches a metric and tells when it crosses a threshold.',
  area: 'data',
  group: 'Operations',
  defaultName: 'Alarm',
  defaults: {},
  construct: () => 'aws_cloudwatch.Alarm',
  resource: () => 'aws_cloudwatch.CfnAlarm',
  facts: () => '',
  plan: () => [],
};
