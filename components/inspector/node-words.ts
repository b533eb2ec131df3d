import { nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { CAPACITY_TEXT, launchTypeText } from '@/lib/kinds/task-definition/launch-types';
import type { DesignNode } from '@/lib/kinds/union';

/** What a node is and where it belongs: "Container in WebTask · Fargate". */
export function subtitleOf(node: DesignNode, graph: Graph): string {
  const parent = node.parent === undefined ? undefined : graph.nodes[node.parent];
  const platform = platformOf(node, graph);
  return [`${KINDS[node.kind].label}${parent ? ` in ${parent.name}` : ''}`, platform].filter(Boolean).join(' · ');
}

function platformOf(node: DesignNode, graph: Graph): string | undefined {
  if (node.kind === 'service') return CAPACITY_TEXT[serviceLaunchType(node, graph)];
  const task = node.kind === 'container' ? nodeOfKind(graph, node.parent, 'task-definition') : node.kind === 'task-definition' ? node : undefined;
  if (!task) return undefined;
  return launchTypeText(task.props);
}
