import { edgeDefinitionOf } from '../edges/registry';
import type { Graph } from '../graph';
import { stackIdOf } from './links';

/** The id of the stack in whose code a node or an edge is found; `OWN_STACK` for the design's own, nothing for what is not in the design. */
export function stackOfElement(graph: Graph, id: string): string | undefined {
  const edge = graph.edges[id];
  if (edge) return stackIdOf(graph, edgeDefinitionOf(edge).stack === 'to' ? edge.to : edge.from);
  return graph.nodes[id] && stackIdOf(graph, id);
}
