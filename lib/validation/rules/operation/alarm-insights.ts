import { uncountedOf } from '@/lib/kinds/alarm/insights';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { alarmed } from './examples';

/** Numbers of tasks are watched where Container Insights counts them. */
export const alarmInsights = defineRule({
  id: 'operation/alarm-insights',
  severity: 'warning',
  title: 'Alarms on metrics of Container Insights need Container Insights',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html',
  on: 'alarm',
  check: (alarm, design) => {
    const { watched, cluster } = uncountedOf(alarm, design) ?? {};
    return watched && cluster
      ? [{ path: [], elementId: watched.edge.id, name: alarm.name, metric: watched.metric.label, cluster: cluster.name, clusterId: cluster.id }]
      : [];
  },
  message: ({ name, metric, cluster }) =>
    `Alarm ${name} watches “${metric}”, which only Container Insights counts, and cluster ${cluster} has it switched off. Switch it on.`,
  fixes: ({ clusterId }) => [setFix('Switch Container Insights on', clusterId, ['containerInsights'], 'ENABLED')],
  examples: () => ({
    ok: [alarmed({ threshold: 1, comparison: 'LESS_THAN' }, { metric: 'RUNNING_TASKS' })],
    bad: [
      alarmed({ threshold: 1, comparison: 'LESS_THAN' }, { metric: 'RUNNING_TASKS' }, 'service', {
        nodes: { cluster: { props: { containerInsights: undefined } } },
      }),
    ],
  }),
});
