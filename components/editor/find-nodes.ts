import type { Design } from '@/lib/document/design';
import { ancestorsOf, compareText } from '@/lib/kinds/graph';
import { factsOf, KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';

/** A node as it can be found. */
export interface Findable {
  readonly node: DesignNode;
  readonly facts: string;
  /** The groups around it, the outermost first. */
  readonly path: string;
  readonly text: { readonly name: string; readonly kind: string; readonly facts: string };
}

/** All nodes of a design, ready to be searched. */
export function findables(design: Design): readonly Findable[] {
  return Object.values(design.nodes).map((node) => {
    const facts = factsOf(node, design);
    const path = ancestorsOf(design, node.id)
      .map((group) => group.name)
      .reverse()
      .join(' › ');
    const text = { name: node.name.toLowerCase(), kind: KINDS[node.kind].label.toLowerCase(), facts: `${facts} ${path}`.toLowerCase() };
    return { node, facts, path, text };
  });
}

/** The nodes that have all words in their name, kind or facts, those with them in the name first. */
export function findNodes(nodes: readonly Findable[], search: string, most: number): readonly Findable[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = nodes.flatMap((it) => {
    const ranks = words.map((word) => rankOf(it, word));
    return ranks.every((rank) => rank !== undefined) ? [{ it, rank: ranks.reduce((sum: number, rank) => sum + (rank ?? 0), 0) }] : [];
  });
  return found
    .sort((a, b) => a.rank - b.rank || a.it.node.name.length - b.it.node.name.length || compareText(a.it.node.name, b.it.node.name))
    .slice(0, most)
    .map(({ it }) => it);
}

function rankOf({ text }: Findable, word: string): number | undefined {
  if (text.name === word) return 0;
  if (text.name.startsWith(word)) return 1;
  if (text.name.includes(word)) return 2;
  if (text.kind.includes(word)) return 3;
  return text.facts.includes(word) ? 4 : undefined;
}
