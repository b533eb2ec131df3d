import { edgesFrom, edgesTo, type Graph } from '../graph';
import { balancerType } from '../load-balancer/type';
import { targetGroupType } from '../target-group/type';
import type { DesignEdge, DesignNode } from '../union';
import { METRICS, USUAL_METRIC, metricById, type MetricId, type MetricSource, type WatchedKind, type WatchedMetric } from './metrics';

/** What an alarm watches by its edge. */
export interface Watched {
  readonly edge: DesignEdge<'watches'>;
  readonly node: DesignNode<WatchedKind>;
  readonly source: MetricSource;
  readonly id: MetricId;
  readonly metric: WatchedMetric;
}

/** What an alarm watches by its edge; nothing for an alarm with a metric of its own, or none at all. */
export function watchedOf(alarmId: string, graph: Graph): Watched | undefined {
  const edge = edgesFrom(graph, alarmId, 'watches')[0];
  return edge && watchedBy(edge, graph);
}

/** What an edge makes its alarm watch. */
export function watchedBy(edge: DesignEdge<'watches'>, graph: Graph): Watched | undefined {
  const node = graph.nodes[edge.to];
  if (!node || !isWatchable(node)) return undefined;
  const source = metricSourceOf(node, graph);
  const id = edge.props.metric ?? USUAL_METRIC[source];
  return { edge, node, source, id, metric: metricById(id) };
}

/** Narrows a node to the kinds whose metrics alarms watch. */
export function isWatchable(node: DesignNode): node is DesignNode<WatchedKind> {
  return ['service', 'cluster', 'load-balancer', 'target-group', 'queue'].includes(node.kind);
}

/** What a node's metrics are of. */
export function metricSourceOf(node: DesignNode<WatchedKind>, graph: Graph): MetricSource {
  switch (node.kind) {
    case 'load-balancer':
      return `${balancerType(node)}-balancer`;
    case 'target-group':
      return `${targetGroupType(node, graph)}-targets`;
    default:
      return node.kind;
  }
}

/** The statistic that counts: as it is said, else the one of the metric's own. */
export function isMetricOf(id: MetricId, source: MetricSource): boolean {
  return source in METRICS[id].ways;
}

/** True when an alarm watches a service by the service's given name, so that the service may depend on the alarm: as it says, or because it must. */
export function watchesByName({ edge, node }: Watched, alarm: DesignNode<'alarm'>, graph: Graph): boolean {
  if (node.kind !== 'service' || !node.props.serviceName) return false;
  return edge.props.byName ?? (!alarm.props.alarmName && edgesTo(graph, alarm.id, 'stops-on').some(({ from }) => from === node.id));
}
