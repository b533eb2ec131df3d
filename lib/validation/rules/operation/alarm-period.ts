import { watchedOf } from '@/lib/kinds/alarm/watched';
import { isExistingService } from '@/lib/kinds/service/existing';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { alarmed } from './examples';

/** An alarm looks as often as its metric has values. */
export const alarmPeriod = defineRule({
  id: 'operation/alarm-period',
  severity: 'warning',
  title: 'An alarm on a metric of AWS looks at whole minutes',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html'],
  on: 'alarm',
  check: ({ id, name, props }, design) => {
    const watched = watchedOf(id, design);
    const seconds = watched?.edge.props.periodSeconds;
    if (props.source === 'existing' || !watched || (seconds !== 10 && seconds !== 30)) return [];
    const { edge, node, metric } = watched;
    // CPU and memory of a service can be had more often than each minute; whether they are is said by the service.
    if (node.kind === 'service' && (isExistingService(node) || node.overrides?.['MonitoringConfiguration'] !== undefined)) return [];
    return [{ path: ['periodSeconds'], elementId: edge.id, name, of: node.name, metric: metric.label, seconds }];
  },
  message: ({ name, of, metric, seconds }) =>
    `Alarm ${name} looks at “${metric}” of ${of} each ${seconds} seconds, and AWS gives a value each minute: most of the time there is none, so the alarm often has insufficient data, and it costs more than others. Look at whole minutes.`,
  fixes: ({ elementId, path }) => [clearFix('Use the default', elementId, path)],
  examples: () => ({
    ok: [alarmed({}, {}), alarmed({}, { periodSeconds: 60 }), alarmed({ namespace: 'Shop', metricName: 'Failed', periodSeconds: 10 }, undefined)],
    bad: [alarmed({}, { periodSeconds: 10 }), alarmed({}, { metric: 'TARGET_5XX', statistic: 'Sum', periodSeconds: 30 }, 'lb')],
  }),
});
