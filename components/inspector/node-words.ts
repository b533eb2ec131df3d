import { connectionOf } from '@/lib/kinds/connections';
import { nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { CAPACITY_TEXT, launchTypeText } from '@/lib/kinds/task-definition/launch-types';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';

/** What a node is and where it belongs: "Container in WebTask · Fargate". */
export function subtitleOf(node: DesignNode, graph: Graph): string {
  const parent = node.parent === undefined ? undefined : graph.nodes[node.parent];
  const platform = platformOf(node, graph);
  return [`${KINDS[node.kind].label}${parent ? ` in ${parent.name}` : ''}`, platform].filter(Boolean).join(' · ');
}

/** What an edge says, as a sentence without its end: "Service runs WebTask". */
export function sentenceOf(edge: DesignEdge, graph: Graph): string {
  const from = graph.nodes[edge.from];
  const to = graph.nodes[edge.to];
  if (!from || !to) return '';
  return `${from.name} ${connectionOf(edge, from, to)?.verb ?? 'is connected to'} ${to.name}`;
}

/** An element in the words of a list: a node's name, an edge's sentence. */
export function elementName(id: string, graph: Graph): string {
  const edge = graph.edges[id];
  return graph.nodes[id]?.name ?? (edge ? sentenceOf(edge, graph) : id);
}

function platformOf(node: DesignNode, graph: Graph): string | undefined {
  if (node.kind === 'service') return CAPACITY_TEXT[serviceLaunchType(node, graph)];
  const task = node.kind === 'container' ? nodeOfKind(graph, node.parent, 'task-definition') : node.kind === 'task-definition' ? node : undefined;
  if (!task) return undefined;
  return launchTypeText(task.props);
}
