import { edgesFrom, type Graph } from '../graph';
import type { DesignEdge } from '../union';

/** The edge that says where a container's image comes from; nothing when the container itself says it. */
export function pullsOf(id: string, graph: Graph): DesignEdge<'pulls'> | undefined {
  return edgesFrom(graph, id, 'pulls')[0];
}
