import { nodeOfKind, type Graph } from '../graph';
import { Incomplete } from '../plan-context';
import type { DesignEdge, DesignNode, EdgeKind } from '../union';

/** True for a service that is only referred to: it can be watched, and nothing else. */
export function isExistingService({ props }: DesignNode<'service'>): boolean {
  return props.source === 'existing';
}

/** The lines that an existing service can have: it is on a cluster, and alarms watch it. */
const OF_EXISTING: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['placed-in', 'watches']);

/** The existing service that a line asks for more than the CDK can do with it; nothing when it asks for no such thing. */
export function keptService(graph: Graph, edge: DesignEdge): DesignNode<'service'> | undefined {
  if (OF_EXISTING.has(edge.kind)) return undefined;
  return [edge.from, edge.to].flatMap((id) => nodeOfKind(graph, id, 'service') ?? []).find(isExistingService);
}

/** Makes sure that a line is about services that are made here. @throws Incomplete for one that asks too much of an existing service */
export function requireMadeServices(graph: Graph, edge: DesignEdge): void {
  const service = keptService(graph, edge);
  if (service) throw new Incomplete([], `${service.name} is there already: it can be watched, and keeps everything else.`);
}
