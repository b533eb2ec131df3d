import { isDeepStrictEqual } from 'node:util';
import type { Design } from '@/lib/document/design';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import { isPlainObject } from '@/lib/util/json';

/** One way to break a design: the difference between a design that keeps a rule and one that breaks it, to be made elsewhere. */
export interface Mutation {
  readonly from: Design;
  /** Values that are different, by the key of the element that has them; `undefined` takes the value away. */
  readonly sets: readonly { readonly id: string; readonly path: readonly string[]; readonly value: unknown }[];
  readonly added: readonly (DesignNode | DesignEdge)[];
  readonly removed: readonly string[];
  readonly settings: readonly { readonly path: readonly string[]; readonly value: unknown }[];
  /** The elements of `from` that all of this is about, by key: a node's id, or `edge` and an edge's. */
  readonly about: readonly string[];
}

/** Which elements of another design stand for those that a mutation is about, by key. */
export type Place = Readonly<Record<string, string>>;

/** What has to be done to the one design to have the other. */
export function mutationOf(from: Design, to: Design): Mutation {
  const before = elementsOf(from);
  const after = elementsOf(to);
  const sets = Object.entries(before).flatMap(([id, element]) => {
    const other = after[id];
    return other ? differences(element, other).map((it) => ({ id, ...it })) : [];
  });
  const added = Object.entries(after).flatMap(([id, element]) => (before[id] ? [] : [element]));
  const removed = Object.keys(before).filter((id) => !after[id]);
  const settings = differences(from.settings, to.settings);
  const named = (value: unknown): string[] => idsIn(value, before);
  const about = [
    ...sets.flatMap(({ id, value }) => [id, ...named(value)]),
    ...removed,
    ...added.flatMap(({ id: _id, name: _name, ...rest }: DesignNode | (DesignEdge & { name?: undefined })) => named(rest)),
    ...settings.flatMap(({ value }) => named(value)),
  ];
  // Edges first: what they join is found with them.
  const unique = [...new Set(about)].sort((a, b) => Number(isEdge(before[b])) - Number(isEdge(before[a])));
  return { from, sets, added, removed, settings, about: unique };
}

/** How many things a mutation changes. */
export function sizeOf({ sets, added, removed, settings }: Mutation): number {
  return sets.length + added.length + removed.length + settings.length;
}

/** The places in another design where a mutation can be made: elements of the same kinds that are joined in the same way. */
export function* placesOf(mutation: Mutation, host: Design, found: Place = {}): Generator<Place> {
  const next = mutation.about[Object.keys(found).length];
  if (next === undefined) {
    yield found;
    return;
  }
  const origin = elementsOf(mutation.from);
  const there = elementsOf(host);
  const wanted = origin[next];
  for (const [key, candidate] of Object.entries(there)) {
    if (candidate.kind !== wanted?.kind || Object.values(found).includes(key)) continue;
    const joinedAlike = Object.entries(found).every(([known, as]) =>
      JOINTS.every(
        (joint) =>
          (valueOf(origin[known], joint) !== next || valueOf(there[as], joint) === key) &&
          (valueOf(wanted, joint) !== known || valueOf(candidate, joint) === as),
      ),
    );
    if (joinedAlike) yield* placesOf(mutation, host, { ...found, [next]: key });
  }
}

/** Another design with the mutation made at a place; nothing where that is no design. */
export function mutated(mutation: Mutation, host: Design, place: Place): Design | undefined {
  const map = new Map([...Object.entries(place), ...mutation.added.map((it) => [keyOf(it), keyOf(it, `added-${it.id}`)] as const)]);
  const moved = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') {
      const id = map.get(value) ?? map.get(`${EDGE}${value}`)?.slice(EDGE.length);
      return id === undefined || id === value ? value : /name$/i.test(key) ? (host.nodes[id]?.name ?? id) : id;
    }
    if (Array.isArray(value)) return value.map((it) => moved(it, key));
    return isPlainObject(value) ? Object.fromEntries(Object.entries(value).map(([inner, it]) => [inner, moved(it, inner)])) : value;
  };
  const elements = elementsOf(host);
  for (const { id, path, value } of mutation.sets) {
    const at = map.get(id) ?? id;
    elements[at] = withValue(elements[at], path, moved(value, path.at(-1))) as DesignNode;
  }
  for (const element of mutation.added) {
    const copy = { ...(moved(element) as DesignNode), id: `added-${element.id}`, kind: element.kind };
    elements[keyOf(element, copy.id)] = ('name' in element ? { ...copy, name: element.name } : copy) as DesignNode;
  }
  const gone = new Set(mutation.removed.map((id) => map.get(id) ?? id));
  const left = without(
    Object.values(elements).filter((it) => !gone.has(keyOf(it))),
    new Set([...gone].filter((key) => !key.startsWith(EDGE))),
  );
  const nodes = left.map((it) => nodeUnion.safeParse(it)).filter((_, index) => !isEdge(left[index]));
  const edges = left.map((it) => edgeUnion.safeParse(it)).filter((_, index) => isEdge(left[index]));
  if (![...nodes, ...edges].every((it) => it.success)) return undefined;
  return {
    ...host,
    nodes: Object.fromEntries(nodes.flatMap(({ data }) => (data ? [[data.id, data]] : []))),
    edges: Object.fromEntries(edges.flatMap(({ data }) => (data ? [[data.id, data]] : []))),
    settings: mutation.settings.reduce<Design['settings']>(
      (settings, { path, value }) => withValue(settings, path, moved(value, path.at(-1))) as Design['settings'],
      host.settings,
    ),
  };
}

const JOINTS = ['parent', 'from', 'to'] as const;

/** The elements that are left when some nodes go, with what is inside of them and the edges at them. */
function without(elements: readonly (DesignNode | DesignEdge)[], gone: ReadonlySet<string>): readonly (DesignNode | DesignEdge)[] {
  const left = elements.filter((it) => !JOINTS.some((joint) => gone.has(String(valueOf(it, joint)))));
  const more = elements.filter((it) => !left.includes(it) && !isEdge(it)).map((it) => it.id);
  return more.length === 0 ? left : without(left, new Set(more));
}

function isEdge(element: object | undefined): boolean {
  return element !== undefined && 'from' in element;
}

function elementsOf({ nodes, edges }: Design): Record<string, DesignNode | DesignEdge> {
  return Object.fromEntries([...Object.values(nodes), ...Object.values(edges)].map((element) => [keyOf(element), element]));
}

const EDGE = 'edge ';

/** A node and an edge can have the same id. */
function keyOf(element: DesignNode | DesignEdge, id = element.id): string {
  return isEdge(element) ? `${EDGE}${id}` : id;
}

function valueOf(element: object | undefined, key: string): unknown {
  return element && (element as Readonly<Record<string, unknown>>)[key];
}

function differences(before: unknown, after: unknown, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isPlainObject(before) || !isPlainObject(after)) return [{ path, value: after }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => differences(before[key], after[key], [...path, key]));
}

function idsIn(value: unknown, elements: Readonly<Record<string, unknown>>): string[] {
  if (typeof value === 'string') return Object.hasOwn(elements, value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap((it) => idsIn(it, elements)) : [];
}

function withValue(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string, unknown> = isPlainObject(whole) ? { ...whole } : {};
  const inner = withValue(copy[key], rest, value);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}
