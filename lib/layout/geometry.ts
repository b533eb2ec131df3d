import type { Design } from '@/lib/document/design';
import { childrenOf } from '@/lib/kinds/graph';
import type { DesignNode, Kind } from '@/lib/kinds/union';

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
  cluster: 'frame',
  capacity: 'card',
  'task-definition': 'stack',
  container: 'row',
  service: 'card',
  'load-balancer': 'stack',
  listener: 'row',
};

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
  /** Space between things that are placed beside each other. */
  gap: 40,
  grid: 4,
} as const;

/** How large a node is drawn. Frames are at least as large as what is in them. */
export function sizeOf(design: Design, node: DesignNode): Size {
  switch (SHAPES[node.kind]) {
    case 'card':
      return MEASURES.card;
    case 'row':
      return { width: MEASURES.stackWidth - 2 * MEASURES.inset, height: MEASURES.row.height };
    case 'stack': {
      // An empty stack keeps the place of one row, for what is to be dropped there.
      const rows = Math.max(1, childrenOf(design, node.id).length);
      return { width: MEASURES.stackWidth, height: MEASURES.head + rows * (MEASURES.row.height + MEASURES.row.gap) - MEASURES.row.gap + MEASURES.inset };
    }
    case 'frame':
      return frameSize(design, node);
  }
}

/** Where a node is drawn, relative to its parent. Rows stand where their stack puts them. */
export function positionOf(design: Design, node: DesignNode): Point {
  if (SHAPES[node.kind] === 'row' && node.parent !== undefined) {
    const index = childrenOf(design, node.parent).findIndex((child) => child.id === node.id);
    return { x: MEASURES.inset, y: MEASURES.head + index * (MEASURES.row.height + MEASURES.row.gap) };
  }
  const place = design.layout[node.id];
  return { x: place?.x ?? 0, y: place?.y ?? 0 };
}

/** Where a node is drawn on the canvas as a whole, and how large. */
export function boxOf(design: Design, node: DesignNode): Box {
  const size = sizeOf(design, node);
  let { x, y } = positionOf(design, node);
  let parent = node.parent === undefined ? undefined : design.nodes[node.parent];
  while (parent) {
    const at = positionOf(design, parent);
    x += at.x;
    y += at.y;
    parent = parent.parent === undefined ? undefined : design.nodes[parent.parent];
  }
  return { x, y, ...size };
}

/** The smallest rectangle around all that is drawn; nothing for an empty design. */
export function boundsOf(design: Design): Box | undefined {
  const boxes = childrenOf(design, undefined).map((node) => boxOf(design, node));
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** A place inside a group (or on the bare canvas) where nothing is in the way, as near below the wished one as can be. */
export function freePlace(design: Design, parent: string | undefined, size: Size, wished: Point): Point {
  const taken = childrenOf(design, parent).map((node) => ({ ...positionOf(design, node), ...sizeOf(design, node) }));
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

function frameSize(design: Design, node: DesignNode): Size {
  const place = design.layout[node.id];
  let width: number = place?.width ?? MEASURES.frame.width;
  let height: number = place?.height ?? MEASURES.frame.height;
  for (const child of childrenOf(design, node.id)) {
    const at = positionOf(design, child);
    const size = sizeOf(design, child);
    width = Math.max(width, at.x + size.width + MEASURES.padding);
    height = Math.max(height, at.y + size.height + MEASURES.padding);
  }
  return { width, height };
}
