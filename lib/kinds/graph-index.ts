import { compareSiblings, compareText } from './order';
import { READ, sourceOf, type Reads } from './tracked';
import type { DesignEdge, DesignNode, EdgeKind } from './union';

type Nodes = Readonly<Record<string, DesignNode>>;
type Edges = Readonly<Record<string, DesignEdge>>;

/** What belongs to a key. */
export interface Lookup<K, V> {
  readonly get: (key: K) => V | undefined;
}

/** The edges of a design by what they leave and by what they arrive at, and by kind, in the order of the record. */
export interface EdgeIndex {
  readonly from: Lookup<string, EdgesByKind>;
  readonly to: Lookup<string, EdgesByKind>;
}

/** Edges by their kind. */
export type EdgesByKind = ReadonlyMap<EdgeKind, readonly DesignEdge[]>;

/** The edges by their ends. */
export const edgeIndex = remembering((edges: Edges): EdgeIndex => {
  const source = sourceOf(edges);
  if (source) {
    const { from, to } = edgeIndex(source.record);
    return { from: writingDown(from, source.reads, READ.from), to: writingDown(to, source.reads, READ.to) };
  }
  const all = Object.values(edges);
  return { from: byKind(grouped(all, (edge) => edge.from)), to: byKind(grouped(all, (edge) => edge.to)) };
});

/** The edges by kind, in the order of the record. */
export const edgeKindIndex = remembering((edges: Edges): Lookup<string, readonly DesignEdge[]> => {
  const source = sourceOf(edges);
  return source
    ? writingDown(edgeKindIndex(source.record), source.reads, READ.ofEdgeKind)
    : grouped<string, DesignEdge>(Object.values(edges), (edge) => edge.kind);
});

/** The nodes by id. Thousands of lookups in a large record take several times as long. */
export const idIndex = remembering((nodes: Nodes): Lookup<string, DesignNode> => {
  const source = sourceOf(nodes);
  return source ? writingDown(idIndex(source.record), source.reads, READ.node) : new Map(Object.entries(nodes));
});

/** The nodes by the group that they are directly inside of, in {@link compareSiblings} order. */
export const childIndex = remembering((nodes: Nodes): Lookup<string | undefined, readonly DesignNode[]> => {
  const source = sourceOf(nodes);
  return source ? writingDown(childIndex(source.record), source.reads, READ.inside) : grouped(sorted(nodes), (node) => node.parent);
});

/** The nodes by kind, in {@link compareSiblings} order. */
export const kindIndex = remembering((nodes: Nodes): Lookup<string, readonly DesignNode[]> => {
  const source = sourceOf(nodes);
  return source ? writingDown(kindIndex(source.record), source.reads, READ.ofKind) : grouped<string, DesignNode>(sorted(nodes), (node) => node.kind);
});

/** All nodes, in {@link compareSiblings} order. */
export const sorted = remembering((nodes: Nodes): readonly DesignNode[] => Object.values(nodes).sort(compareSiblings));

/** All nodes, in the order of their ids. */
export const sortedById = remembering((nodes: Nodes): readonly DesignNode[] => Object.values(nodes).sort((a, b) => compareText(a.id, b.id)));

/**
 * What is found out about a record, once. Records of nodes and edges never change: a change of a design makes new ones. So what
 * was found out about one holds for as long as it is there, and is forgotten with it; but the last one stays, for rules and plans
 * ask thousands of times about the same record, and comparing is several times as fast as a search.
 */
function remembering<K extends object, V>(findOut: (record: K) => V): (record: K) => V {
  const known = new WeakMap<K, { readonly of: V }>();
  let last: K | undefined;
  let ofLast: { readonly of: V } | undefined;
  return (record) => {
    if (record === last && ofLast) return ofLast.of;
    let found = known.get(record);
    if (!found) {
      found = { of: findOut(record) };
      known.set(record, found);
    }
    last = record;
    ofLast = found;
    return found.of;
  };
}

/** A lookup that says what is asked of it. */
function writingDown<K, V>(lookup: Lookup<K, V>, reads: Reads, nameOf: (key: K) => string): Lookup<K, V> {
  return {
    get: (key) => {
      reads.add(nameOf(key));
      return lookup.get(key);
    },
  };
}

function byKind(groups: ReadonlyMap<string, readonly DesignEdge[]>): Map<string, EdgesByKind> {
  const found = new Map<string, EdgesByKind>();
  for (const [end, edges] of groups)
    found.set(
      end,
      grouped(edges, (edge) => edge.kind),
    );
  return found;
}

function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
