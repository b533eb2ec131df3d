import { isPeriod } from '@/lib/kinds/alarm/metric-of';
import { watchedOf, isMetricOf } from '@/lib/kinds/alarm/watched';
import { edgesTo } from '@/lib/kinds/graph';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { alarmed } from './examples';

interface Found {
  readonly path: Path;
  readonly elementId?: string;
  readonly name: string;
  readonly says: string;
}

/** An alarm watches a metric that there is. */
export const alarmMetric = defineRule({
  id: 'operation/alarm-metric',
  severity: 'error',
  title: 'An alarm watches a metric',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html',
  related: ["CDK: 'period' must be 1, 5, 10, 30, or a multiple of 60 seconds", 'CDK: The maximum number of dimensions is 30'],
  on: 'alarm',
  check: ({ id, name, props }, design): Found[] => {
    if (props.source === 'existing') return [];
    const watched = watchedOf(id, design);
    const at = (path: Path, says: string): Found[] => [{ path, name, says }];
    if (!watched) {
      const dimensions = Object.entries(props.dimensions ?? {});
      return [
        ...(props.namespace ? [] : at(['namespace'], 'watches nothing; draw a line to what it watches, or give the namespace and name of a metric')),
        ...(props.metricName || !props.namespace ? [] : at(['metricName'], 'watches a metric without a name')),
        ...(props.periodSeconds === undefined || isAlarmPeriod(props.periodSeconds) ? [] : at(['periodSeconds'], periodText(props.periodSeconds))),
        ...dimensions.flatMap((pair) =>
          pair.some((text) => text.length < 1 || text.length > 255)
            ? at(['dimensions', pair[0]], 'watches a metric with a dimension that is empty or too long; names and values have 1 to 255 characters')
            : [],
        ),
        ...(dimensions.length > 30 ? at(['dimensions'], 'watches a metric with more than 30 dimensions') : []),
      ];
    }
    const { edge, node, source, metric, id: metricId } = watched;
    const on = (path: Path, says: string): Found[] => [{ path, elementId: edge.id, name, says }];
    return [
      ...(isMetricOf(metricId, source) ? [] : on(['metric'], `watches “${metric.label}” of ${node.name}, which has no such metric; choose another one`)),
      ...(edge.props.periodSeconds === undefined || isAlarmPeriod(edge.props.periodSeconds) ? [] : on(['periodSeconds'], periodText(edge.props.periodSeconds))),
      ...(edge.props.byName && node.kind === 'service' && !node.props.serviceName
        ? on(['byName'], `is to know service ${node.name} by its name, which it does not have`)
        : []),
      ...(node.kind === 'target-group' && (node.props.source === 'existing' ? !node.props.loadBalancerArn : edgesTo(design, node.id, 'forwards').length === 0)
        ? on([], `watches target group ${node.name}, whose metrics are those of a load balancer, and nothing says which one sends it requests`)
        : []),
    ];
  },
  message: ({ name, says }) => `Alarm ${name} ${says}.`,
  fixes: ({ path, elementId }, { id }): Fix[] => {
    if (elementId !== undefined) return path.length > 0 ? [clearFix(path[0] === 'metric' ? 'Watch the usual metric' : 'Take it away', elementId, path)] : [];
    return path[0] === 'periodSeconds' || path[0] === 'dimensions' ? [losing(clearFix('Take it away', id, path))] : [];
  },
  examples: () => ({
    ok: [
      alarmed({}, {}),
      alarmed({}, { metric: 'TARGET_5XX', statistic: 'Sum' }, 'lb'),
      alarmed({ namespace: 'Shop', metricName: 'Failed', dimensions: { Shop: 'eu' }, periodSeconds: 60 }, undefined),
    ],
    bad: [
      alarmed({}, undefined),
      alarmed({ namespace: 'Shop' }, undefined),
      alarmed({ namespace: 'Shop', metricName: 'Failed', periodSeconds: 45 }, undefined),
      alarmed({ namespace: 'Shop', metricName: 'Failed', dimensions: { Shop: '' } }, undefined),
      alarmed({}, { metric: 'MESSAGES_VISIBLE' }),
      alarmed({}, { periodSeconds: 90 }),
      alarmed({}, { byName: true }),
      alarmed({ namespace: 'Shop', metricName: 'Failed', periodSeconds: 5 }, undefined),
    ],
  }),
});

/** The CDK takes 1 and 5 seconds too, which CloudWatch then refuses for an alarm. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
function isAlarmPeriod(seconds: number): boolean {
  return isPeriod(seconds) && seconds >= 10;
}

function periodText(value: number): string {
  return `looks at periods of ${value} seconds; they are 10 or 30 seconds, or whole minutes`;
}
