import { connectionOf } from './connections';
import type { Graph } from './graph';
import type { DesignEdge } from './union';

/** An element in the words of a list: a node's name, an edge's sentence. */
export function elementName(id: string, graph: Graph): string {
  const edge = graph.edges[id];
  return graph.nodes[id]?.name ?? (edge ? sentenceOf(edge, graph) : id);
}

/** What an edge says, as a sentence without its end: "Service runs WebTask". */
export function sentenceOf(edge: DesignEdge, graph: Graph): string {
  const from = graph.nodes[edge.from];
  const to = graph.nodes[edge.to];
  if (!from || !to) return '';
  return `${from.name} ${connectionOf(edge, from, to)?.verb ?? 'is connected to'} ${to.name}`;
}
