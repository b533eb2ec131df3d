import type { DesignEdge, DesignNode } from './union';

/** A design as far as lookups in it can be followed. */
interface Followed {
  readonly nodes: Readonly<Record<string, DesignNode>>;
  readonly edges: Readonly<Record<string, DesignEdge>>;
}

/** What was looked up, by name: see {@link READ}. */
export type Reads = Set<string>;

/** The names under which lookups are written down. Whoever looks at all nodes or edges depends on all of them. */
export const READ = {
  nodes: 'nodes',
  edges: 'edges',
  node: (id: string) => `node ${id}`,
  edge: (id: string) => `edge ${id}`,
  inside: (id: string | undefined) => `inside ${id ?? ''}`,
  ofKind: (kind: string) => `kind ${kind}`,
  ofEdgeKind: (kind: string) => `edges ${kind}`,
  from: (id: string) => `from ${id}`,
  to: (id: string) => `to ${id}`,
  /** Anything else of the design: its name, settings, layout. */
  of: (key: string) => `design ${key}`,
} as const;

/** A record that is followed: what it stands for, and where lookups are written down. */
interface Source<R> {
  readonly record: R;
  readonly reads: Reads;
}

// Only what `followed` made is in here, and it goes when that goes.
const sources = new WeakMap<object, Source<unknown>>();

/**
 * The same design, writing down in `reads` whatever is looked up in it: single nodes and edges, what is inside a group, of a
 * kind, at an end of an edge, or everything. Values are the design's own.
 */
export function followed<D extends Followed>(design: D, reads: Reads): D {
  const nodes = followRecord(design.nodes, reads, READ.node, READ.nodes);
  const edges = followRecord(design.edges, reads, READ.edge, READ.edges);
  return new Proxy(design, {
    get(target, key, receiver) {
      if (key === 'nodes') return nodes;
      if (key === 'edges') return edges;
      if (typeof key === 'string') reads.add(READ.of(key));
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}

/** What a followed record stands for; nothing when it is a record like any other. */
export function sourceOf<R extends object>(record: R): Source<R> | undefined {
  return sources.get(record) as Source<R> | undefined;
}

/** What somebody depends on who looks at all nodes and edges, and at what holds for the whole design. */
export const EVERYTHING: ReadonlySet<string> = new Set([READ.nodes, READ.edges, READ.of('settings'), READ.of('name')]);

/** What is different in a later design, under the names of {@link READ}: whoever looked up none of it finds everything as it was. */
export function changedBetween<D extends Followed>(before: D, after: D): ReadonlySet<string> {
  // Checks and compilations ask for the same two, one after the other.
  const known = changes.get(before);
  if (known?.after.deref() === after) return known.changed;
  const changed = allChanged(before, after);
  changes.set(before, { after: new WeakRef(after), changed });
  return changed;
}

// Neither design is kept alive by this: a long row of edits would be kept with its last one.
const changes = new WeakMap<Followed, { readonly after: WeakRef<Followed>; readonly changed: ReadonlySet<string> }>();

function allChanged<D extends Followed>(before: D, after: D): Reads {
  const changed: Reads = new Set();
  for (const [a, b] of pairs(before.nodes, after.nodes)) {
    changed.add(READ.nodes);
    for (const node of [a, b]) {
      if (!node) continue;
      changed.add(READ.node(node.id)).add(READ.inside(node.parent)).add(READ.ofKind(node.kind));
    }
  }
  for (const [a, b] of pairs(before.edges, after.edges)) {
    changed.add(READ.edges);
    for (const edge of [a, b]) {
      if (!edge) continue;
      changed.add(READ.edge(edge.id)).add(READ.from(edge.from)).add(READ.to(edge.to)).add(READ.ofEdgeKind(edge.kind));
    }
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (key !== 'nodes' && key !== 'edges' && Reflect.get(before, key) !== Reflect.get(after, key)) changed.add(READ.of(key));
  return changed;
}

/** What two records have otherwise than each other: before and after. */
function pairs<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): readonly (readonly [T | undefined, T | undefined])[] {
  if (before === after) return [];
  const left = new Map(Object.entries(before));
  const found: (readonly [T | undefined, T | undefined])[] = [];
  for (const [id, it] of Object.entries(after)) {
    const old = left.get(id);
    left.delete(id);
    if (old !== it) found.push([old, it]);
  }
  for (const it of left.values()) found.push([it, undefined]);
  return found;
}

function followRecord<R extends Readonly<Record<string, unknown>>>(record: R, reads: Reads, one: (id: string) => string, all: string): R {
  const proxy = new Proxy(record, {
    get(target, key, receiver) {
      if (typeof key === 'string') reads.add(one(key));
      return Reflect.get(target, key, receiver) as unknown;
    },
    has(target, key) {
      if (typeof key === 'string') reads.add(one(key));
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      if (typeof key === 'string') reads.add(one(key));
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys(target) {
      reads.add(all);
      return Reflect.ownKeys(target);
    },
  });
  sources.set(proxy, { record, reads });
  return proxy;
}
