import { edgesFrom, edgesTo, childrenOf, nodeAt, nodeOfKind, nodesOfKind, type Graph } from './graph';
import type { DesignNode, Kind } from './union';

/**
 * The group of a kind that a node belongs to: the one that it is drawn in, or the one of another stack that it names by an
 * edge. A service in a stack of its own runs on the cluster to which its `placed-in` edge leads.
 */
export function groupOf<K extends Kind>(graph: Graph, node: DesignNode, kind: K): DesignNode<K> | undefined {
  return nodeOfKind(graph, node.parent, kind) ?? nodeOfKind(graph, edgesFrom(graph, node.id, 'placed-in')[0]?.to, kind);
}

/** The nodes that belong to a group: those drawn in it, then those of other stacks that name it. */
export function membersOf(graph: Graph, id: string): readonly DesignNode[] {
  const named = edgesTo(graph, id, 'placed-in');
  if (named.length === 0) return childrenOf(graph, id);
  const elsewhere = named.flatMap(({ from }) => nodeAt(graph, from) ?? []);
  return [...childrenOf(graph, id), ...elsewhere.filter((node) => node.parent !== id)];
}

/** The stack that a node is in; nothing for the design's own. */
export function stackOf(graph: Graph, node: DesignNode): DesignNode<'stack'> | undefined {
  if (nodesOfKind(graph, 'stack').length === 0) return undefined;
  for (let each: DesignNode | undefined = node; each; each = nodeAt(graph, each.parent)) if (each.kind === 'stack') return each;
  return undefined;
}
