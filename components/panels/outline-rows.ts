import { childrenOf, type Graph } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';

/** One line of the outline, with its place among its siblings as screen readers tell it. */
export interface OutlineRow {
  readonly node: DesignNode;
  /** 1 for what is in no group. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Nothing for a node that holds none. */
  readonly expanded: boolean | undefined;
}

/** The lines of the outline from top to bottom: what is in no group first, children under their group unless it is folded. */
export function outlineRows(graph: Graph, folded: ReadonlySet<string>, parent?: string, level = 1): OutlineRow[] {
  const nodes = childrenOf(graph, parent);
  return nodes.flatMap((node, index) => {
    const holds = childrenOf(graph, node.id).length > 0;
    const expanded = holds ? !folded.has(node.id) : undefined;
    return [
      { node, level, position: index + 1, siblings: nodes.length, expanded },
      ...(expanded === true ? outlineRows(graph, folded, node.id, level + 1) : []),
    ];
  });
}

/** The next row, after the one at `from` and around the end, whose name begins with what was typed; the row itself when it still does. */
export function rowByTyping(rows: readonly OutlineRow[], from: number, typed: string): number | undefined {
  const wanted = typed.toLowerCase();
  // One letter again and again goes through the rows that begin with it.
  const again = new Set(wanted).size === 1;
  const text = again ? wanted.charAt(0) : wanted;
  const start = again ? from + 1 : from;
  for (let step = 0; step < rows.length; step += 1) {
    const at = (start + step) % rows.length;
    if (rows[at]?.node.name.toLowerCase().startsWith(text)) return at;
  }
  return undefined;
}
