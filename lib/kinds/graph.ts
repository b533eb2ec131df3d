import { childIndex, edgeIndex, edgeKindIndex, idIndex, kindIndex, sorted, sortedById, type EdgesByKind } from './graph-index';
import { compareText } from './order';
import type { DesignEdge, DesignNode, EdgeKind, Kind } from './union';

export { compareSiblings, compareText } from './order';

/** The part of a design that says what there is and how it hangs together. */
export interface Graph {
  readonly nodes: Readonly<Record<string, DesignNode>>;
  readonly edges: Readonly<Record<string, DesignEdge>>;
}

/** The node of this id. */
export function nodeAt(design: Graph, id: string | undefined): DesignNode | undefined {
  return id === undefined ? undefined : idIndex(design.nodes).get(id);
}

/** The node of this id if it is of this kind. */
export function nodeOfKind<K extends Kind>(design: Graph, id: string | undefined, kind: K): DesignNode<K> | undefined {
  const node = nodeAt(design, id);
  return node && isKind(node, kind) ? node : undefined;
}

/** Narrows a node to a kind. */
export function isKind<K extends Kind>(node: DesignNode, kind: K): node is DesignNode<K> {
  return node.kind === kind;
}

/** All nodes of a kind, in {@link compareSiblings} order. */
export function nodesOfKind<K extends Kind>(design: Graph, kind: K): readonly DesignNode<K>[] {
  // What is kept under a kind is of that kind.
  return (kindIndex(design.nodes).get(kind) ?? []) as unknown as readonly DesignNode<K>[];
}

/** All nodes of some kinds, kind by kind. */
export function nodesOfKinds<K extends Kind>(design: Graph, kinds: readonly K[]): readonly DesignNode<K>[] {
  return kinds.flatMap((kind) => nodesOfKind(design, kind));
}

/** All edges of a kind, in no particular order. */
export function edgesOfKind<K extends EdgeKind>(design: Graph, kind: K): readonly DesignEdge<K>[] {
  // What is kept under a kind is of that kind.
  return (edgeKindIndex(design.edges).get(kind) ?? NONE) as readonly DesignEdge<K>[];
}

/** All nodes, in {@link compareSiblings} order. */
export function nodesInOrder(design: Graph): readonly DesignNode[] {
  return sorted(design.nodes);
}

/** All nodes, in the order of their ids. */
export function nodesById(design: Graph): readonly DesignNode[] {
  return sortedById(design.nodes);
}

/** The nodes directly inside a group, in {@link compareSiblings} order; without an id those inside none. */
export function childrenOf(design: Graph, id: string | undefined): readonly DesignNode[] {
  return childIndex(design.nodes).get(id) ?? [];
}

/** All nodes inside a group, at any depth, without the group itself. */
export function descendantsOf(design: Graph, id: string): DesignNode[] {
  return childrenOf(design, id).flatMap((child) => [child, ...descendantsOf(design, child.id)]);
}

/** The groups that a node is drawn in, the nearest first. */
export function ancestorsOf(design: Graph, id: string): DesignNode[] {
  const found: DesignNode[] = [];
  for (let node = nodeAt(design, nodeAt(design, id)?.parent); node; node = nodeAt(design, node.parent)) found.push(node);
  return found;
}

/** The nearest group of a kind around a node; where it names a group of another stack, that one and those around it too. */
export function ancestorOfKind<K extends Kind>(design: Graph, id: string, kind: K): DesignNode<K> | undefined {
  let node = nodeAt(design, id);
  for (let depth = 0; node && depth < DEEPEST; depth += 1) {
    const drawn: DesignNode | undefined = nodeAt(design, node.parent);
    const named: DesignNode | undefined = nodeAt(design, edgesFrom(design, node.id, 'placed-in')[0]?.to);
    node = named && named.kind !== drawn?.kind ? named : drawn;
    if (node && isKind(node, kind)) return node;
  }
  return undefined;
}

/** Deeper than groups can stand in groups: stacks may name groups of one another in a circle. */
const DEEPEST = 32;

/** The edges of a kind that leave a node, in a stable order. */
export function edgesFrom<K extends EdgeKind>(design: Graph, id: string, kind: K): readonly DesignEdge<K>[] {
  return ofKind(edgeIndex(design.edges).from.get(id), kind, design);
}

/** The edges of a kind that arrive at a node, in a stable order. */
export function edgesTo<K extends EdgeKind>(design: Graph, id: string, kind: K): readonly DesignEdge<K>[] {
  return ofKind(edgeIndex(design.edges).to.get(id), kind, design);
}

function ofKind<K extends EdgeKind>(edges: EdgesByKind | undefined, kind: K, design: Graph): readonly DesignEdge<K>[] {
  // What is kept under a kind is of that kind.
  const found = edges?.get(kind) as readonly DesignEdge<K>[] | undefined;
  if (!found) return NONE;
  return found.length > 1 ? found.toSorted((a, b) => compareEdges(design, a, b)) : found;
}

const NONE: readonly never[] = [];

/** Orders edges by the names of what they join, then id; never by where they stand in the document. */
export function compareEdges(design: Graph, a: DesignEdge, b: DesignEdge): number {
  const name = (id: string): string => design.nodes[id]?.name ?? '';
  return compareText(name(a.from), name(b.from)) || compareText(name(a.to), name(b.to)) || compareText(a.id, b.id);
}

/** The task definition that a service runs. */
export function taskDefinitionOf(design: Graph, serviceId: string): DesignNode<'task-definition'> | undefined {
  return nodeOfKind(design, edgesFrom(design, serviceId, 'runs')[0]?.to, 'task-definition');
}

/** The containers of a task definition, in the order in which they are added to it. */
export function containersOf(design: Graph, taskDefinitionId: string): DesignNode<'container'>[] {
  return childrenOf(design, taskDefinitionId).filter((node): node is DesignNode<'container'> => isKind(node, 'container'));
}

/** The container that takes a service's traffic unless something else is said: the first essential one. */
export function defaultContainerOf(design: Graph, taskDefinitionId: string): DesignNode<'container'> | undefined {
  return containersOf(design, taskDefinitionId).find((container) => container.props.essential !== false);
}

const SCOPED: ReadonlySet<Kind> = new Set<Kind>(['container', 'volume', 'listener', 'access-point', 'capacity', 'fargate-capacity-provider']);

/** The nodes with whom a node shares the scope in which names are unique: all constructs of the stack, or its siblings in the group that makes it. */
export function scopeOf(node: DesignNode, graph: Graph): string {
  // A group behind a capacity provider is no part of its cluster, whose name it would otherwise share.
  if (isKind(node, 'capacity') && node.props.as === 'CAPACITY_PROVIDER') return scopeFor('cluster', node.parent, graph);
  return scopeFor(node.kind, node.parent, graph);
}

/** A volume's name is no construct id: it may be that of a container of its task. */
function scopeFor(kind: Kind, parent: string | undefined, graph: Graph): string {
  if (kind === 'stack') return 'stacks';
  // What stands in a stack, and not in the group that usually makes it, is made there.
  if (!SCOPED.has(kind) || nodeOfKind(graph, parent, 'stack')) return '';
  return kind === 'volume' ? `volumes of ${parent ?? ''}` : (parent ?? '');
}

/** A name not yet taken in the node's scope: the wanted one, or the wanted one with a number. */
export function freeName(design: Graph, kind: Kind, parent: string | undefined, wanted: string): string {
  // Capacity is made by its cluster, or stands in the stack: its name is to be free in both.
  const scopes: ReadonlySet<string> = new Set([scopeFor(kind, parent, design), ...(kind === 'capacity' ? [''] : [])]);
  const taken = new Set(
    Object.values(design.nodes)
      .filter((node) => scopes.has(scopeOf(node, design)))
      .map((node) => node.name),
  );
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/\d+$/, '') || wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}
