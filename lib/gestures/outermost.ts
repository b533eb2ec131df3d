import { ancestorsOf, type Graph } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';

/** The nodes of a selection without those inside another selected node: these go along with it. */
export function outermost(graph: Graph, selection: readonly string[]): DesignNode[] {
  const selected = new Set(selection);
  return selection.flatMap((id) => graph.nodes[id] ?? []).filter((node) => !ancestorsOf(graph, node.id).some((group) => selected.has(group.id)));
}
