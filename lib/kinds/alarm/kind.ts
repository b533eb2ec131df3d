import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planAlarm } from './plan';
import { watchedOf } from './watched';

/** Watches a metric and tells when it crosses a threshold. */
export const alarm: KindDefinition<'alarm'> = {
  kind: 'alarm',
  label: 'Alarm',
  description: 'Watches a metric and tells when it crosses a threshold.',
  area: 'data',
  group: 'Operations',
  defaultName: 'Alarm',
  defaults: { evaluationPeriods: 3 },
  construct: () => 'aws_cloudwatch.Alarm',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_cloudwatch.CfnAlarm'),
  facts: ({ id, props }, graph) => {
    const reference = existing(props, props.alarmName || props.alarmArn);
    if (reference !== undefined) return reference;
    const metric = watchedOf(id, graph)?.metric;
    const what = metric?.label ?? props.metricName;
    if (!what) return 'watches nothing yet';
    return `${what} ${SIGNS[props.comparison ?? 'GREATER_THAN_OR_EQUAL_TO']} ${props.threshold ?? '?'}${metric ? (metric.unit === '%' ? ' %' : ` ${metric.unit}`) : ''}`;
  },
  plan: planAlarm,
};

const SIGNS = { GREATER_THAN_OR_EQUAL_TO: '≥', GREATER_THAN: '>', LESS_THAN: '<', LESS_THAN_OR_EQUAL_TO: '≤' } as const;
