import { EDGE_SCHEMAS } from '../edges/schema';
import { compareEdges, compareText, nodesOfKind, type Graph } from '../graph';
import type { EdgeKind } from '../union';
import { OWN_STACK, stackIdOf, stackLinks, type StackLink } from './links';

/** A need that cannot be: the stacks need one another. */
export interface StackCircle {
  readonly link: StackLink;
  /** What makes the other stack come later, step by step from `link.to` back to `link.from`. */
  readonly against: readonly StackLink[];
}

/** In which order the stacks of a design are made. */
export interface StackOrder {
  /** Ids of stack nodes, {@link OWN_STACK} for the design's own: each needs only earlier ones. */
  readonly stacks: readonly string[];
  /** Needs that contradict the order: what they belong to cannot be made. */
  readonly circles: readonly StackCircle[];
  /** True when a node's stack is made after that of another one. */
  readonly isLater: (id: string, other: string) => boolean;
}

/**
 * The order of the stacks: each after those that it needs, else the design's own first and the others by their names. Where
 * stacks need one another, what edges of earlier kinds say holds, and the rest are circles.
 */
export function stackOrder(graph: Graph): StackOrder {
  const needs = new Map<string, Map<string, StackLink>>();
  const circles: StackCircle[] = [];
  for (const link of sorted(graph, stackLinks(graph))) {
    const against = way(needs, link.to, link.from);
    if (against) circles.push({ link, against });
    else if (!needs.get(link.from)?.has(link.to)) needs.set(link.from, (needs.get(link.from) ?? new Map<string, StackLink>()).set(link.to, link));
  }
  const stacks: string[] = [];
  const waiting = [OWN_STACK, ...nodesOfKind(graph, 'stack').map((node) => node.id)];
  while (waiting.length > 0) {
    // There is always one: circles are not among the needs.
    const next = waiting.findIndex((id) => [...(needs.get(id)?.keys() ?? [])].every((needed) => stacks.includes(needed)));
    stacks.push(...waiting.splice(Math.max(0, next), 1));
  }
  const isLater = (id: string, other: string): boolean => stacks.indexOf(stackIdOf(graph, id)) > stacks.indexOf(stackIdOf(graph, other));
  return { stacks, circles, isLater };
}

/** Of two links that contradict each other the earlier one holds: that of a group, then what runs there, then what it uses. */
function sorted(graph: Graph, links: readonly StackLink[]): StackLink[] {
  return links
    .flatMap((link) => {
      const edge = graph.edges[link.edge];
      return edge ? [{ link, edge }] : [];
    })
    .sort((a, b) => rank(a.edge.kind) - rank(b.edge.kind) || compareEdges(graph, a.edge, b.edge) || compareText(text(a.link), text(b.link)))
    .map(({ link }) => link);
}

const KINDS_IN_ORDER = Object.keys(EDGE_SCHEMAS);

function rank(kind: EdgeKind): number {
  return kind === 'placed-in' ? -1 : KINDS_IN_ORDER.indexOf(kind);
}

function text({ from, to }: StackLink): string {
  return `${from} ${to}`;
}

/** The needs that lead from one stack to another, the shortest way; nothing when none do. */
function way(needs: ReadonlyMap<string, ReadonlyMap<string, StackLink>>, from: string, to: string): readonly StackLink[] | undefined {
  const ways = new Map<string, readonly StackLink[]>([[from, []]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const steps = ways.get(at) ?? [];
    if (at === to) return steps;
    for (const link of needs.get(at)?.values() ?? []) {
      if (ways.has(link.to)) continue;
      ways.set(link.to, [...steps, link]);
      queue.push(link.to);
    }
  }
  return undefined;
}
