import { call, instance, mapOf, member, property, seconds, structOrNothing, type Input } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { invariant } from '@/lib/util/invariant';
import { edgesTo } from '../graph';
import { groupOf } from '../groups';
import { Incomplete, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { isMetricOf, watchedOf, watchesByName, type Watched } from './watched';

const CLOUDWATCH = 'aws_cloudwatch';

/** The metric that an alarm watches: one of what its edge leads to, else one of its own. @throws Incomplete when neither is whole */
export function metricOf(alarm: DesignNode<'alarm'>, context: PlanContext): Expr {
  const watched = watchedOf(alarm.id, context.graph);
  return watched ? metricOfNode(watched, alarm, context) : ownMetric(alarm);
}

/** Periods that CloudWatch knows, in seconds. @see aws_cloudwatch.CommonMetricOptions.period */
export function isPeriod(value: number): boolean {
  return [1, 5, 10, 30].includes(value) || (Number.isInteger(value) && value > 0 && value % 60 === 0);
}

/** The period if it is given. @throws Incomplete for one that CloudWatch does not know: the CDK refuses the stack */
export function period(value: number | undefined, at?: string): Expr | undefined {
  if (value !== undefined && !isPeriod(value))
    throw new Incomplete(['periodSeconds'], `A period is 1, 5, 10 or 30 seconds, or whole minutes; it is ${value} seconds.`, at);
  return seconds(value);
}

function ownMetric({ props }: DesignNode<'alarm'>): Expr {
  const dimensions = props.dimensions ?? {};
  for (const [name, value] of Object.entries(dimensions))
    if (![name, value].every((text) => text.length >= 1 && text.length <= 255))
      throw new Incomplete(['dimensions', name], 'The name and the value of a dimension have 1 to 255 characters.');
  if (Object.keys(dimensions).length > 30) throw new Incomplete(['dimensions'], 'A metric has at most 30 dimensions.');
  return instance(`${CLOUDWATCH}.Metric`, {
    namespace: required(props.namespace, ['namespace'], 'What the alarm watches (draw a line to it), or the namespace of a metric of its own,'),
    metricName: required(props.metricName, ['metricName'], 'The name of the metric'),
    dimensionsMap: mapOf(dimensions),
    statistic: props.statistic,
    period: period(props.periodSeconds),
    unit: props.unit === undefined ? undefined : member(`${CLOUDWATCH}.Unit`, props.unit),
  });
}

function metricOfNode(watched: Watched, alarm: DesignNode<'alarm'>, context: PlanContext): Expr {
  const { edge, node, source, id, metric } = watched;
  if (!isMetricOf(id, source)) throw new Incomplete(['metric'], `${node.name} has no metric “${metric.label}”.`, edge.id);
  const options = { statistic: edge.props.statistic, period: period(edge.props.periodSeconds, edge.id) };
  const named = (namespace: string, metricName: string, dimensions: Readonly<Record<string, Exclude<Input, undefined>>>): Expr =>
    instance(`${CLOUDWATCH}.Metric`, { namespace, metricName, dimensionsMap: mapOf(dimensions), ...options });
  const way = metric.ways[source];
  invariant(way, 'a metric of something has a way to say it');
  if ('classic' in way) return named('AWS/ELB', way.classic, { LoadBalancerName: property(context.construct(node.id), 'loadBalancerName') });
  if (node.kind === 'service') {
    const byName = watchesByName(watched, alarm, context.graph);
    if (byName || 'insights' in way || isExisting(node)) {
      const cluster = context.construct(required(groupOf(context.graph, node, 'cluster')?.id, [], 'The cluster around the service'));
      return named('insights' in way ? 'ECS/ContainerInsights' : 'AWS/ECS', 'insights' in way ? way.insights : (metric.cloudWatchName ?? ''), {
        ClusterName: property(cluster, 'clusterName'),
        ServiceName: byName ? (node.props.serviceName ?? '') : property(context.construct(node.id), 'serviceName'),
      });
    }
  }
  const construct = context.construct(node.id);
  if (
    node.kind === 'target-group' &&
    (isExisting(node) ? !node.props.loadBalancerArn : !edgesTo(context.graph, node.id, 'forwards').some((it) => context.isPlanned(it.from)))
  )
    throw new Incomplete([], `The metrics of target group ${node.name} are those of a load balancer, and nothing says which one sends it requests.`, edge.id);
  if ('insights' in way) return named('ECS/ContainerInsights', way.insights, { ClusterName: property(construct, 'clusterName') });
  if (node.kind === 'cluster' && (isExisting(node) || node.props.withoutVpc))
    return named('AWS/ECS', metric.cloudWatchName ?? '', { ClusterName: property(construct, 'clusterName') });
  const given = structOrNothing(options);
  if ('named' in way) return call(construct, 'metric', way.named, given);
  if ('method' in way) return call(construct, way.method, given);
  return call(property(construct, 'metrics'), way.metrics, ...(way.code ? [member(...way.code)] : []), given);
}

/** What is there already has no metrics of its own in the CDK. */
function isExisting(node: DesignNode): boolean {
  return Reflect.get(node.props, 'source') === 'existing';
}
