import type { Box, Point } from '@/lib/layout/geometry';

/** Where a line may touch: the box, and how far below its top lines arrive from the sides. */
export interface Anchor extends Box {
  /** @default the middle */
  readonly sideY?: number | undefined;
}

/** A side of a box. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** How a line is drawn. */
export interface Route {
  readonly path: string;
  readonly start: Point;
  readonly end: Point;
  /** The side at which it arrives. */
  readonly side: Side;
  readonly middle: Point;
  /** How much room there is between the two boxes along the line. */
  readonly room: number;
}

/** Space that must be between two boxes for a line to go straight across it. */
const CLEAR = 20;

/** Draws a line between two boxes, over the sides that face each other; round the right when they lie over each other. */
export function route(from: Anchor, to: Anchor): Route {
  const gapRight = to.x - (from.x + from.width);
  const gapLeft = from.x - (to.x + to.width);
  const gapDown = to.y - (from.y + from.height);
  const gapUp = from.y - (to.y + to.height);
  if (gapRight >= CLEAR) return curve(from, 'right', to, 'left', gapRight);
  if (gapLeft >= CLEAR) return curve(from, 'left', to, 'right', gapLeft);
  const aligned = Math.abs(from.x - to.x) < CLEAR;
  if (gapDown >= 0 && !(aligned && gapDown < CLEAR)) return curve(from, 'bottom', to, 'top', gapDown);
  if (gapUp >= 0 && !(aligned && gapUp < CLEAR)) return curve(from, 'top', to, 'bottom', gapUp);
  return curve(from, 'right', to, 'right', CLEAR);
}

/** The way from a box to a free point. */
export function routeToPoint(from: Anchor, to: Point, side: 'left' | 'right'): string {
  return curve(from, side, { ...to, width: 0, height: 0 }, side === 'right' ? 'left' : 'right', Math.abs(to.x - from.x)).path;
}

/** An arrowhead that ends at a point, arriving at a side. */
export function arrowAt({ x, y }: Point, side: Side): string {
  const [dx, dy] = INTO[side];
  const back = { x: x - dx * 8, y: y - dy * 8 };
  return `M${back.x + dy * 4.5},${back.y + dx * 4.5}L${x},${y}L${back.x - dy * 4.5},${back.y - dx * 4.5}`;
}

/** The direction in which a line runs that arrives at a side. */
const INTO: Record<Side, readonly [number, number]> = { left: [1, 0], right: [-1, 0], top: [0, 1], bottom: [0, -1] };

function curve(from: Anchor, out: Side, to: Anchor, into: Side, room: number): Route {
  const start = pointOn(from, out);
  const end = pointOn(to, into);
  const loop = out === into;
  const along = out === 'left' || out === 'right' ? Math.abs(end.x - start.x) : Math.abs(end.y - start.y);
  const reach = loop ? 44 : Math.min(Math.max(along * 0.5, 24), 140);
  const [ox, oy] = INTO[out];
  const [ix, iy] = INTO[into];
  const c1 = { x: start.x - ox * reach, y: start.y - oy * reach };
  const c2 = { x: end.x - ix * reach, y: end.y - iy * reach };
  const middle = { x: (start.x + 3 * c1.x + 3 * c2.x + end.x) / 8, y: (start.y + 3 * c1.y + 3 * c2.y + end.y) / 8 };
  return { path: `M${start.x},${start.y}C${c1.x},${c1.y} ${c2.x},${c2.y} ${end.x},${end.y}`, start, end, side: into, middle, room };
}

function pointOn({ x, y, width, height, sideY }: Anchor, side: Side): Point {
  switch (side) {
    case 'left':
      return { x, y: y + (sideY ?? height / 2) };
    case 'right':
      return { x: x + width, y: y + (sideY ?? height / 2) };
    case 'top':
      return { x: x + width / 2, y };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
  }
}
