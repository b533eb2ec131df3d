import type { Graph } from '@/lib/kinds/graph';

/** Lines of a text from 1, both ends included, and the element that they are about. */
export interface LineRange {
  readonly element?: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** The element that a line is about: of ranges inside one another the smallest; nothing for a line about no element. */
export function elementAtLine(ranges: readonly LineRange[], line: number): string | undefined {
  let best: LineRange | undefined;
  for (const range of ranges) {
    if (range.element === undefined || line < range.from || line > range.to) continue;
    if (!best || range.to - range.from < best.to - best.from) best = range;
  }
  return best?.element;
}

/** The ranges about some elements, in line order. */
export function rangesOf(ranges: readonly LineRange[], elements: readonly string[]): LineRange[] {
  const wanted = new Set(elements);
  return ranges.filter((range) => range.element !== undefined && wanted.has(range.element)).sort((a, b) => a.from - b.from);
}

/**
 * The ranges to show for a selection: those of each element itself, or, where an element has no lines of its own, those
 * of what it is part of: a container's task definition, an edge's beginning.
 */
export function rangesForSelection(ranges: readonly LineRange[], selection: readonly string[], graph: Graph): LineRange[] {
  const present = new Set(ranges.map((range) => range.element));
  const stand = (id: string): string | undefined => {
    const seen = new Set<string>();
    let current: string | undefined = id;
    while (current !== undefined && !seen.has(current)) {
      if (present.has(current)) return current;
      seen.add(current);
      const node: Graph['nodes'][string] | undefined = graph.nodes[current];
      current = node?.kind === 'container' ? node.parent : graph.edges[current]?.from;
    }
    return undefined;
  };
  return rangesOf(ranges, [...new Set(selection.flatMap((id) => stand(id) ?? []))]);
}
