import { edgesFrom, nodeOfKind, type Graph } from '../../graph';
import type { DesignEdge } from '../../union';
import { calledByConnect, callOf } from './call';

/**
 * Whether the caller is deployed after the called service: tasks find by Service Connect only what was there when they
 * started. Services that call each other cannot wait for each other, and wait for nobody.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
 */
export function startsAfter(edge: DesignEdge<'calls'>, graph: Graph): boolean {
  if (!nodeOfKind(graph, edge.from, 'service') || !nodeOfKind(graph, edge.to, 'service')) return false;
  return callOf(edge, graph).via === 'SERVICE_CONNECT' && !waitsFor(edge.to, edge.from, graph);
}

/** Whether one service waits for another: because it calls it, or because its deployments stop on an alarm about it. */
function waitsFor(start: string, goal: string, graph: Graph): boolean {
  const seen = new Set<string>();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === goal) return true;
    const service = nodeOfKind(graph, id, 'service');
    if (seen.has(id) || !service) continue;
    seen.add(id);
    queue.push(...calledByConnect(service, graph).map((called) => called.id));
    for (const alarm of edgesFrom(graph, id, 'stops-on')) queue.push(...edgesFrom(graph, alarm.to, 'watches').map(({ to }) => to));
  }
  return false;
}
