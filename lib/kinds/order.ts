import type { DesignNode } from './union';

/** Orders nodes that share a scope: by their `order`, then name, then id; never by where they stand in the document. */
export function compareSiblings(a: DesignNode, b: DesignNode): number {
  return (a.order ?? 0) - (b.order ?? 0) || compareText(a.name, b.name) || compareText(a.id, b.id);
}

/** Compares by UTF-16 code units, the same everywhere, whatever the user's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
