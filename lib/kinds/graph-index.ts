import { compareSiblings } from './order';
import { READ, sourceOf, type Reads } from './tracked';
import type { DesignEdge, DesignNode } from './union';

type Nodes = Readonly<Record<string, DesignNode>>;
type Edges = Readonly<Record<string, DesignEdge>>;

/** What belongs to a key. */
export interface Lookup<K, V> {
  readonly get: (key: K) => readonly V[] | undefined;
}

/** The edges of a design by what they leave and by what they arrive at, in the order of the record. */
export interface EdgeIndex {
  readonly from: Lookup<string, DesignEdge>;
  readonly to: Lookup<string, DesignEdge>;
}

// Records of nodes and edges never change: a change of a design makes new ones. So what was once found out about one holds
// for as long as it is there, and is forgotten with it. Rules and plans ask thousands of times about the same record.
const edgeIndexes = new WeakMap<Edges, EdgeIndex>();
const childIndexes = new WeakMap<Nodes, ReadonlyMap<string | undefined, readonly DesignNode[]>>();
const kindIndexes = new WeakMap<Nodes, ReadonlyMap<string, readonly DesignNode[]>>();

/** The edges by their ends. */
export function edgeIndex(edges: Edges): EdgeIndex {
  const source = sourceOf(edges);
  if (source)
    return once(source.made, 'ends', () => {
      const { from, to } = edgeIndex(source.record);
      return { from: writingDown(from, source.reads, READ.from), to: writingDown(to, source.reads, READ.to) };
    });
  return remembered(edgeIndexes, edges, () => {
    const all = Object.values(edges);
    return { from: grouped(all, (edge) => edge.from), to: grouped(all, (edge) => edge.to) };
  });
}

/** The nodes by the group that they are directly inside of, in {@link compareSiblings} order. */
export function childIndex(nodes: Nodes): Lookup<string | undefined, DesignNode> {
  const source = sourceOf(nodes);
  if (source) return once(source.made, 'inside', () => writingDown(childIndex(source.record), source.reads, READ.inside));
  return remembered(childIndexes, nodes, () => grouped(Object.values(nodes).sort(compareSiblings), (node) => node.parent));
}

/** The nodes by kind, in {@link compareSiblings} order. */
export function kindIndex(nodes: Nodes): Lookup<string, DesignNode> {
  const source = sourceOf(nodes);
  if (source) return once(source.made, 'kinds', () => writingDown(kindIndex(source.record), source.reads, READ.ofKind));
  return remembered(kindIndexes, nodes, () => grouped(Object.values(nodes).sort(compareSiblings), (node) => node.kind));
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

function once<T>(made: Map<string, unknown>, name: string, make: () => T): T {
  // What is kept under a name is what was made under it.
  const value = (made.get(name) as T | undefined) ?? make();
  made.set(name, value);
  return value;
}

function remembered<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
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
