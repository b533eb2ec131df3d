import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Design } from '@/lib/document/design';
import { childrenOf } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import type { Placement } from '@/lib/model/element';
import { measure, type Measured, MEASURES, shapeOf, SHAPES, type Box } from './geometry';
import { atOrigin, boundsOf, type FlatLayout, inColumns, isTooHigh, type Pair, type Piece } from './wrap';

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
 * uses right of everything; what would become too high is laid out in several columns. A collapsed group is placed as the one
 * node that it is drawn as, what is in it stays as it is. Gives a place for every other node that is not a row of a stack, to be
 * set by one `place` command.
 */
export async function arrange(design: Design, layout: ElkLayout): Promise<Record<string, Placement>> {
  const measured = measure(design);
  const edges = new Map<string, ElkExtendedEdge>();
  for (const edge of Object.values(design.edges)) {
    const source = solid(design, measured, edge.from);
    const target = solid(design, measured, edge.to);
    if (!source || !target || source.id === target.id || isInside(design, source, target) || isInside(design, target, source)) continue;
    // What others belong to stands left of them; and whatever leads back to the left (a volume on a file system of the VPC)
    // must not turn the picture round.
    const back = edge.kind === 'placed-in' || columnOf(rootOf(design, source)) > columnOf(rootOf(design, target));
    const [left, right] = back ? [target, source] : [source, target];
    const id = `${left.id}>${right.id}`;
    edges.set(id, { id, sources: [left.id], targets: [right.id] });
  }
  for (const [id, edge] of holding(design, edges.values())) edges.set(id, edge);
  const graph: ElkNode = {
    id: '$root',
    layoutOptions: OPTIONS,
    children: childrenOf(design, undefined).map((node) => toElk(design, measured, node)),
    edges: [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  const boxes = new Map<string, Box>();
  collect(await layout(graph), boxes);
  const pairs = [...edges.values()].flatMap(({ sources: [left], targets: [right] }): Pair[] =>
    left === undefined || right === undefined ? [] : [[left, right]],
  );
  await settle(design, undefined, boxes, pairs, flat(layout));
  return Object.fromEntries(
    [...boxes].flatMap(([id, { x, y, width, height }]) => {
      const node = design.nodes[id];
      if (!node) return [];
      const at = { x: snap(x), y: snap(y) };
      return [[id, SHAPES[node.kind] === 'frame' && !measured.collapsed(node) ? { ...at, width: snap(width), height: snap(height) } : at]];
    }),
  );
}

/** Lays out what is in a group in columns where it is too high, from the inside out; what is around such a group is laid out anew, too. True when the group changed. */
async function settle(design: Design, group: string | undefined, boxes: Map<string, Box>, pairs: readonly Pair[], layout: FlatLayout): Promise<boolean> {
  const children = childrenOf(design, group).filter((node) => boxes.has(node.id));
  let changed = false;
  for (const child of children) changed = (await settle(design, child.id, boxes, pairs, layout)) || changed;
  const pieces = children.flatMap((node): Piece[] => {
    const box = boxes.get(node.id);
    return box ? [{ id: node.id, ...box }] : [];
  });
  if (pieces.length === 0) return false;
  const here = among(design, group, pieces, pairs);
  const columns = isTooHigh(pieces) ? await inColumns(pieces, here, layout) : undefined;
  const laid = columns ?? (changed ? await layout(pieces, here) : undefined);
  if (!laid) return false;
  const origin = group === undefined ? { x: 0, y: 0 } : { x: MEASURES.padding, y: MEASURES.title + 8 };
  const placed = atOrigin(laid, origin);
  for (const { id, ...box } of placed) boxes.set(id, box);
  const outer = group === undefined ? undefined : boxes.get(group);
  const { width, height } = boundsOf(placed);
  if (group !== undefined && outer) boxes.set(group, { ...outer, width: origin.x + width + MEASURES.padding, height: origin.y + height + MEASURES.padding });
  return true;
}

/** Which of these siblings stand left of which, by the lines between them and between what is in them. */
function among(design: Design, group: string | undefined, pieces: readonly Piece[], pairs: readonly Pair[]): Pair[] {
  const siblings = new Set(pieces.map((piece) => piece.id));
  const sibling = (id: string): string | undefined => {
    for (let at = design.nodes[id]; at; at = at.parent === undefined ? undefined : design.nodes[at.parent])
      if (at.parent === group) return siblings.has(at.id) ? at.id : undefined;
    return undefined;
  };
  const found = new Map<string, Pair>();
  for (const [from, to] of pairs) {
    const [left, right] = [sibling(from), sibling(to)];
    if (left !== undefined && right !== undefined && left !== right && !found.has(`${right} ${left}`)) found.set(`${left} ${right}`, [left, right]);
  }
  return [...found.values()];
}

function flat(layout: ElkLayout): FlatLayout {
  return async (pieces, pairs) => {
    const laid = await layout({
      id: '$root',
      layoutOptions: { ...OPTIONS, 'elk.hierarchyHandling': 'SEPARATE_CHILDREN' },
      children: pieces.map(({ id, width, height }) => ({ id, width, height })),
      edges: pairs.map(([left, right]) => ({ id: `${left}>${right}`, sources: [left], targets: [right] })),
    });
    const boxes = new Map<string, Box>();
    collect(laid, boxes);
    return pieces.map((piece) => ({ ...piece, ...boxes.get(piece.id) }));
  };
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

function toElk(design: Design, measured: Measured, node: DesignNode): ElkNode {
  if (SHAPES[node.kind] !== 'frame' || measured.collapsed(node)) return { id: node.id, ...measured.size(node) };
  const children = childrenOf(design, node.id).map((child) => toElk(design, measured, child));
  return children.length === 0
    ? { id: node.id, ...MEASURES.frame }
    : {
        id: node.id,
        children,
        layoutOptions: { ...SPACING, 'elk.padding': OPTIONS['elk.padding'], 'elk.nodeSize.constraints': 'MINIMUM_SIZE', 'elk.nodeSize.minimum': '(220,120)' },
      };
}

/** Where everything was laid, relative to the group that it is in. */
function collect(laid: ElkNode, boxes: Map<string, Box>): void {
  for (const { id, x = 0, y = 0, width = 0, height = 0, ...child } of laid.children ?? []) {
    boxes.set(id, { x, y, width, height });
    collect({ id, ...child }, boxes);
  }
}

/** The node itself, or the stack that it is a row of; for what is inside a collapsed group, that group. */
function solid(design: Design, { shown }: Measured, id: string): DesignNode | undefined {
  const node = design.nodes[id];
  const whole = node && shapeOf(design, node) === 'row' && node.parent !== undefined ? design.nodes[node.parent] : node;
  return whole && shown(whole);
}

function isInside(design: Design, inner: DesignNode, outer: DesignNode): boolean {
  for (let at = inner.parent; at !== undefined; at = design.nodes[at]?.parent) if (at === outer.id) return true;
  return false;
}

function snap(value: number): number {
  return Math.round(value / MEASURES.grid) * MEASURES.grid;
}
