import { nodeOfKind, type Graph } from '../graph';
import { groupOf } from '../groups';
import type { DesignNode } from '../union';
import { watchedOf, type Watched } from './watched';

/** What an alarm watches that only Container Insights counts, on a cluster that has it switched off; nothing for any other. */
export function uncountedOf(alarm: DesignNode<'alarm'>, graph: Graph): { readonly watched: Watched; readonly cluster: DesignNode<'cluster'> } | undefined {
  const watched = alarm.props.source === 'existing' ? undefined : watchedOf(alarm.id, graph);
  const way = watched?.metric.ways[watched.source];
  if (!watched || !way || !('insights' in way)) return undefined;
  const cluster = nodeOfKind(graph, watched.node.id, 'cluster') ?? groupOf(graph, watched.node, 'cluster');
  if (!cluster || cluster.props.source === 'existing' || (cluster.props.containerInsights ?? 'DISABLED') !== 'DISABLED') return undefined;
  return { watched, cluster };
}
