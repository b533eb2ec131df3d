import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Design } from '@/lib/document/design';
import { childrenOf } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import type { Placement } from '@/lib/model/element';
import { MEASURES, shapeOf, SHAPES, sizeOf } from './geometry';

/** Lays out one graph; given from outside so that this code runs with elkjs in a worker, in Node, or in a test. */
export type ElkLayout = (graph: ElkNode) => Promise<ElkNode>;

/** Space between things; not inherited by what is inside a frame, so said for each. */
const SPACING = {
  'elk.layered.spacing.nodeNodeBetweenLayers': '96',
  'elk.spacing.nodeNode': '36',
} as const;

const OPTIONS = {
  ...SPACING,
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.padding': `[top=${MEASURES.title + 8},left=${MEASURES.padding},bottom=${MEASURES.padding},right=${MEASURES.padding}]`,
} as const;

/**
 * Places everything anew: load balancers left, what they send to in the middle, what runs right of that, and what it
 * uses right of everything. Gives a place for every node that is not a row of a stack, to be set by one `place` command.
 */
export async function arrange(design: Design, layout: ElkLayout): Promise<Record<string, Placement>> {
  const edges = new Map<string, ElkExtendedEdge>();
  for (const edge of Object.values(design.edges)) {
    const source = solid(design, edge.from);
    const target = solid(design, edge.to);
    if (!source || !target || source.id === target.id || isInside(design, source, target) || isInside(design, target, source)) continue;
    // Whatever leads back to the left (a volume on a file system of the VPC) must not turn the picture round.
    const back = columnOf(rootOf(design, source)) > columnOf(rootOf(design, target));
    const [left, right] = back ? [target, source] : [source, target];
    const id = `${left.id}>${right.id}`;
    edges.set(id, { id, sources: [left.id], targets: [right.id] });
  }
  for (const [id, edge] of holding(design, edges.values())) edges.set(id, edge);
  const graph: ElkNode = {
    id: '$root',
    layoutOptions: OPTIONS,
    children: childrenOf(design, undefined).map((node) => toElk(design, node)),
    edges: [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  const places: Record<string, Placement> = {};
  collect(design, await layout(graph), places);
  return places;
}

/** Edges that nobody drew: they hold resources that nothing is joined to right of the tasks, instead of left of everything. */
function holding(design: Design, edges: Iterable<ElkExtendedEdge>): (readonly [string, ElkExtendedEdge])[] {
  const joined = new Set(
    [...edges]
      .flatMap((edge) => [...edge.sources, ...edge.targets])
      .flatMap((id) => design.nodes[id] ?? [])
      .map((node) => rootOf(design, node).id),
  );
  const roots = childrenOf(design, undefined);
  const last = roots.filter((node) => columnOf(node) < COLUMNS.resource).sort((a, b) => columnOf(b) - columnOf(a))[0];
  if (!last) return [];
  return roots
    .filter((node) => columnOf(node) === COLUMNS.resource && !joined.has(node.id))
    .map((node) => [`${last.id}>${node.id}`, { id: `${last.id}>${node.id}`, sources: [last.id], targets: [node.id] }]);
}

/** From left to right: networks with what runs in them, tasks, what tasks use. */
const COLUMNS = { network: 0, task: 1, resource: 2 } as const;

function columnOf(root: DesignNode): number {
  if (root.kind === 'task-definition') return COLUMNS.task;
  const { area } = KINDS[root.kind];
  return area === 'data' ? COLUMNS.resource : COLUMNS.network;
}

function rootOf(design: Design, node: DesignNode): DesignNode {
  const parent = node.parent === undefined ? undefined : design.nodes[node.parent];
  return parent ? rootOf(design, parent) : node;
}

function toElk(design: Design, node: DesignNode): ElkNode {
  if (SHAPES[node.kind] !== 'frame') return { id: node.id, ...sizeOf(design, node) };
  const children = childrenOf(design, node.id).map((child) => toElk(design, child));
  return children.length === 0
    ? { id: node.id, ...MEASURES.frame }
    : {
        id: node.id,
        children,
        layoutOptions: { ...SPACING, 'elk.padding': OPTIONS['elk.padding'], 'elk.nodeSize.constraints': 'MINIMUM_SIZE', 'elk.nodeSize.minimum': '(220,120)' },
      };
}

function collect(design: Design, laid: ElkNode, places: Record<string, Placement>): void {
  for (const child of laid.children ?? []) {
    const node = design.nodes[child.id];
    if (!node) continue;
    const at = { x: snap(child.x ?? 0), y: snap(child.y ?? 0) };
    places[child.id] = SHAPES[node.kind] === 'frame' ? { ...at, width: snap(child.width ?? 0), height: snap(child.height ?? 0) } : at;
    collect(design, child, places);
  }
}

/** The node itself, or the stack that it is a row of. */
function solid(design: Design, id: string): DesignNode | undefined {
  const node = design.nodes[id];
  return node && shapeOf(design, node) === 'row' && node.parent !== undefined ? design.nodes[node.parent] : node;
}

function isInside(design: Design, inner: DesignNode, outer: DesignNode): boolean {
  for (let at = inner.parent; at !== undefined; at = design.nodes[at]?.parent) if (at === outer.id) return true;
  return false;
}

function snap(value: number): number {
  return Math.round(value / MEASURES.grid) * MEASURES.grid;
}
