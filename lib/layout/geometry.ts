import type { Design } from '@/lib/document/design';
import { compareSiblings } from '@/lib/kinds/graph';
import { standsAlone } from '@/lib/kinds/parents';
import { ALL_KINDS, type DesignNode, type Kind } from '@/lib/kinds/union';

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels. */
export interface Box extends Point, Size {}

/** How a kind is drawn: a card; a row inside its stack; a card that stacks its children; a frame in which children move freely. */
export type Shape = 'card' | 'row' | 'stack' | 'frame';

/** The shape of each kind. */
export const SHAPES: Record<Kind, Shape> = {
  vpc: 'frame',
  'security-group': 'card',
  'kms-key': 'card',
  role: 'card',
  'log-group': 'card',
  bucket: 'card',
  secret: 'card',
  parameter: 'card',
  repository: 'card',
  'docker-image-asset': 'card',
  'file-system': 'stack',
  'access-point': 'row',
  cluster: 'frame',
  capacity: 'card',
  'task-definition': 'stack',
  volume: 'row',
  container: 'row',
  service: 'card',
  'load-balancer': 'stack',
  listener: 'row',
  stack: 'frame',
  namespace: 'card',
  'cloud-map-service': 'card',
  'fargate-capacity-provider': 'card',
  'managed-instances-capacity-provider': 'card',
  'target-group': 'card',
  certificate: 'card',
  queue: 'card',
  topic: 'card',
  alarm: 'card',
  'scheduled-task': 'card',
  'lambda-function': 'card',
};

/** How a node is drawn: as its kind is, but what is elsewhere a row stands in a stack as a card. */
export function shapeOf({ nodes }: Pick<Design, 'nodes'>, node: DesignNode): Shape {
  const shape = SHAPES[node.kind];
  return shape === 'row' && nodes[node.parent ?? '']?.kind === 'stack' ? 'card' : shape;
}

/** Measures that canvas, layout and thumbnails share, in pixels. */
export const MEASURES = {
  card: { width: 216, height: 60 },
  stackWidth: 248,
  /** Height of a stack's own head, above its rows. */
  head: 60,
  row: { height: 52, gap: 8 },
  /** Space between a stack's edge and its rows. */
  inset: 10,
  /** Height of a frame's title bar. */
  title: 40,
  /** Space between a frame's edge and what is in it. */
  padding: 24,
  frame: { width: 300, height: 180 },
  /** A frame that is drawn as one node; a collapsed stack is drawn as its head. */
  collapsed: { width: 272, height: 64 },
  /** The smallest size to which an empty frame can be made. */
  leastFrame: { width: 160, height: 96 },
  /** Space between things that are placed beside each other. */
  gap: 40,
  grid: 4,
} as const;

/** Where everything of one design is drawn. Worked out once for each node, so that asking about all of them is cheap. */
export interface Measured {
  /** The nodes directly inside a group (without an id: inside none), in the order of the outline. */
  readonly children: (id: string | undefined) => readonly DesignNode[];
  /** How many groups are around a node. */
  readonly depth: (node: DesignNode) => number;
  /** True for a group that is drawn as one node: it says so, and something is in it. */
  readonly collapsed: (node: DesignNode) => boolean;
  /** What is drawn for a node: itself, or the outermost collapsed group around it. */
  readonly shown: (node: DesignNode) => DesignNode;
  /** See {@link sizeOf}. */
  readonly size: (node: DesignNode) => Size;
  /** See {@link positionOf}. */
  readonly position: (node: DesignNode) => Point;
  /** See {@link boxOf}. */
  readonly box: (node: DesignNode) => Box;
  /** The smallest size of a frame that holds what is in it. */
  readonly leastSize: (frame: DesignNode) => Size;
}

/** A column for each kind; all that tasks use stands in one, right of everything else. */
const COLUMNS: readonly (readonly Kind[])[] = [...ALL_KINDS.filter((kind) => !isResource(kind)).map((kind) => [kind]), ALL_KINDS.filter(isResource)];

function isResource(kind: Kind): boolean {
  return kind !== 'vpc' && kind !== 'stack' && standsAlone(kind);
}

/** Measures a design. What it gives holds for this design only, not for a changed one. */
export function measure(design: Design): Measured {
  const inside = new Map<string | undefined, DesignNode[]>();
  for (const node of Object.values(design.nodes)) {
    const siblings = inside.get(node.parent);
    if (siblings) siblings.push(node);
    else inside.set(node.parent, [node]);
  }
  for (const siblings of inside.values()) siblings.sort(compareSiblings);
  const rowIndex = new Map<string, number>();
  for (const siblings of inside.values()) siblings.forEach((node, index) => rowIndex.set(node.id, index));
  const outermost = new Map<string, DesignNode>();
  const sizes = new Map<string, Size>();
  const boxes = new Map<string, Box>();
  const columns = new Map<string | undefined, ReadonlyMap<string, Point>>();

  const children = (id: string | undefined): readonly DesignNode[] => inside.get(id) ?? [];
  const parentOf = (node: DesignNode): DesignNode | undefined => (node.parent === undefined ? undefined : design.nodes[node.parent]);
  const depth = (node: DesignNode): number => {
    const parent = parentOf(node);
    return parent ? depth(parent) + 1 : 0;
  };
  const collapsed = (node: DesignNode): boolean =>
    design.layout[node.id]?.collapsed === true && shapeOf(design, node) !== 'row' && children(node.id).length > 0;
  const shown = (node: DesignNode): DesignNode =>
    remembered(outermost, node, () => {
      const parent = parentOf(node);
      const around = parent ? shown(parent) : node;
      return parent && (around !== parent || collapsed(parent)) ? around : node;
    });
  const position = (node: DesignNode): Point => {
    if (shapeOf(design, node) === 'row' && node.parent !== undefined)
      return { x: MEASURES.inset, y: MEASURES.head + (rowIndex.get(node.id) ?? -1) * (MEASURES.row.height + MEASURES.row.gap) };
    const place = design.layout[node.id];
    return place ? { x: place.x, y: place.y } : (unplaced(node.parent).get(node.id) ?? { x: 0, y: 0 });
  };
  /** Where the nodes of a group stand that nobody has placed: in columns, right of what is placed. */
  const unplaced = (group: string | undefined): ReadonlyMap<string, Point> => {
    const known = columns.get(group);
    if (known) return known;
    const free = children(group).filter((node) => shapeOf(design, node) !== 'row');
    const right = free.filter((node) => design.layout[node.id]).map((node) => (design.layout[node.id]?.x ?? 0) + size(node).width + MEASURES.gap);
    const origin = group === undefined ? { x: 0, y: 0 } : { x: MEASURES.padding, y: MEASURES.title + 8 };
    let x = Math.max(origin.x, ...right);
    const places = new Map<string, Point>();
    for (const kinds of COLUMNS) {
      const column = kinds.flatMap((kind) => free.filter((node) => node.kind === kind && !design.layout[node.id]));
      let y = origin.y;
      for (const node of column) {
        places.set(node.id, { x, y });
        y += size(node).height + MEASURES.gap / 2;
      }
      if (column.length > 0) x += Math.max(...column.map((node) => size(node).width)) + MEASURES.gap;
    }
    columns.set(group, places);
    return places;
  };
  const enclosing = (frame: DesignNode, least: Size): Size => {
    let { width, height } = least;
    for (const child of children(frame.id)) {
      const at = position(child);
      const inner = size(child);
      width = Math.max(width, at.x + inner.width + MEASURES.padding);
      height = Math.max(height, at.y + inner.height + MEASURES.padding);
    }
    return { width, height };
  };
  const fresh = (node: DesignNode): Size => {
    switch (shapeOf(design, node)) {
      case 'card':
        return MEASURES.card;
      case 'row':
        return { width: MEASURES.stackWidth - 2 * MEASURES.inset, height: MEASURES.row.height };
      case 'stack': {
        if (collapsed(node)) return { width: MEASURES.stackWidth, height: MEASURES.head };
        // An empty stack keeps the place of one row, for what is to be dropped there.
        const rows = Math.max(1, children(node.id).length);
        return { width: MEASURES.stackWidth, height: MEASURES.head + rows * (MEASURES.row.height + MEASURES.row.gap) - MEASURES.row.gap + MEASURES.inset };
      }
      case 'frame': {
        if (collapsed(node)) return MEASURES.collapsed;
        const place = design.layout[node.id];
        return enclosing(node, { width: place?.width ?? MEASURES.frame.width, height: place?.height ?? MEASURES.frame.height });
      }
    }
  };
  const size = (node: DesignNode): Size => remembered(sizes, node, fresh);
  const box = (node: DesignNode): Box =>
    remembered(boxes, node, () => {
      const instead = shown(node);
      if (instead !== node) return box(instead);
      const at = position(node);
      const parent = parentOf(node);
      const origin = parent ? box(parent) : { x: 0, y: 0 };
      return { x: origin.x + at.x, y: origin.y + at.y, ...size(node) };
    });
  return { children, depth, collapsed, shown, size, position, box, leastSize: (frame) => enclosing(frame, MEASURES.leastFrame) };
}

/** How large a node is drawn. Frames are at least as large as what is in them. For many nodes use {@link measure}. */
export function sizeOf(design: Design, node: DesignNode): Size {
  return measure(design).size(node);
}

/** Where a node is drawn, relative to its parent. Rows stand where their stack puts them, what nobody has placed beside the rest. For many nodes use {@link measure}. */
export function positionOf(design: Design, node: DesignNode): Point {
  return measure(design).position(node);
}

/** Where a node is drawn on the canvas as a whole, and how large; for what is inside a collapsed group, where that is drawn. For many nodes use {@link measure}. */
export function boxOf(design: Design, node: DesignNode): Box {
  return measure(design).box(node);
}

/** The design with a place for everything that nobody has placed; itself when there is nothing to place. */
export function withPlaces(design: Design): Design {
  const free = Object.values(design.nodes).filter((node) => shapeOf(design, node) !== 'row' && !design.layout[node.id]);
  if (free.length === 0) return design;
  const { position } = measure(design);
  return { ...design, layout: { ...design.layout, ...Object.fromEntries(free.map((node) => [node.id, position(node)])) } };
}

/** The smallest rectangle around all that is drawn; nothing for an empty design. */
export function boundsOf(design: Design): Box | undefined {
  const { children, box } = measure(design);
  return around(children(undefined).map(box));
}

/** The smallest rectangle around others; nothing around none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** A place inside a group (or on the bare canvas) where nothing is in the way, as near below the wished one as can be. */
export function freePlace(design: Design, parent: string | undefined, size: Size, wished: Point): Point {
  const { children, position, size: sized } = measure(design);
  const taken = children(parent).map((node) => ({ ...position(node), ...sized(node) }));
  const least = parent === undefined ? { x: -Infinity, y: -Infinity } : { x: MEASURES.padding, y: MEASURES.title };
  let place = { x: Math.max(wished.x, least.x), y: Math.max(wished.y, least.y) };
  for (let tries = 0; tries < 500; tries += 1) {
    const hit = taken.find((box) => overlaps({ ...place, ...size }, box));
    if (!hit) return place;
    place = { x: place.x, y: hit.y + hit.height + MEASURES.gap / 2 };
  }
  return place;
}

function overlaps(a: Box, b: Box): boolean {
  const space = MEASURES.gap / 4;
  return a.x < b.x + b.width + space && b.x < a.x + a.width + space && a.y < b.y + b.height + space && b.y < a.y + a.height + space;
}

function remembered<T>(known: Map<string, T>, node: DesignNode, make: (node: DesignNode) => T): T {
  const before = known.get(node.id);
  if (before !== undefined) return before;
  const made = make(node);
  known.set(node.id, made);
  return made;
}
