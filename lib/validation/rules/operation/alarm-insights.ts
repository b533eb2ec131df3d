import { watchedOf } from '@/lib/kinds/alarm/watched';
import { nodeOfKind } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
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
  check: ({ id, name, props }, design) => {
    const watched = props.source === 'existing' ? undefined : watchedOf(id, design);
    const way = watched?.metric.ways[watched.source];
    if (!watched || !way || !('insights' in way)) return [];
    const cluster = nodeOfKind(design, watched.node.id, 'cluster') ?? groupOf(design, watched.node, 'cluster');
    const counted = !cluster || cluster.props.source === 'existing' || (cluster.props.containerInsights ?? 'DISABLED') !== 'DISABLED';
    return counted ? [] : [{ path: [], elementId: watched.edge.id, name, metric: watched.metric.label, cluster: cluster.name, clusterId: cluster.id }];
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
