import type { Box, Point } from '@/lib/layout/geometry';

/** Where a line may touch: the box, and how far below its top lines arrive from the sides. */
export interface Anchor extends Box {
  /** @default the middle */
  readonly sideY?: number | undefined;
  /** A row of a stack: lines to other rows of it go round the rows between. */
  readonly row?: boolean | undefined;
}

/** How a line is drawn where there are several ways. */
export interface Course {
  /** How many pixels it runs beside the middle, where several join the same two boxes. @default 0 */
  readonly lane?: number;
  /** The side on which it goes round. @default 'right' */
  readonly round?: 'left' | 'right';
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
  /** The two points that pull the line, where it is one curve. */
  readonly pulls?: readonly [Point, Point];
  /** How much room there is between the two boxes along the line. */
  readonly room: number;
}

/** Space that must be between two boxes for a line to go straight across it. */
const CLEAR = 20;

/** Draws a line between two boxes, over the sides that face each other; round a side when they lie over each other or are rows of one stack. */
export function route(from: Anchor, to: Anchor, { lane = 0, round = 'right' }: Course = {}): Route {
  const gapRight = to.x - (from.x + from.width);
  const gapLeft = from.x - (to.x + to.width);
  const gapDown = to.y - (from.y + from.height);
  const gapUp = from.y - (to.y + to.height);
  if (gapRight >= CLEAR) return curve(from, 'right', to, 'left', gapRight, lane);
  if (gapLeft >= CLEAR) return curve(from, 'left', to, 'right', gapLeft, lane);
  const stacked = from.row === true && to.row === true && from.x === to.x && from.width === to.width;
  if (stacked) return curve(from, round, to, round, CLEAR, lane);
  const aligned = Math.abs(from.x - to.x) < CLEAR;
  if (gapDown >= 0 && !(aligned && gapDown < CLEAR)) return curve(from, 'bottom', to, 'top', gapDown, lane);
  if (gapUp >= 0 && !(aligned && gapUp < CLEAR)) return curve(from, 'top', to, 'bottom', gapUp, lane);
  return curve(from, round, to, round, CLEAR, lane);
}

/** Draws a line that runs together with others between two points. */
export function routeThrough(
  from: Anchor,
  to: Anchor,
  { entry, exit, out }: { readonly entry: Point; readonly exit: Point; readonly out: 'left' | 'right' },
): Route {
  const into = out === 'right' ? 'left' : 'right';
  const start = pointOn(from, out);
  const end = pointOn(to, into);
  const path = `M${start.x},${start.y}${bend(start, entry)}${bend(entry, exit)}${bend(exit, end)}`;
  return { path, start, end, side: into, middle: { x: (entry.x + exit.x) / 2, y: (entry.y + exit.y) / 2 }, room: Math.abs(exit.x - entry.x) };
}

/** The common way of lines that run together. */
export function trunkPath(entry: Point, exit: Point): string {
  return `M${entry.x},${entry.y}${bend(entry, exit)}`;
}

/** From one point to another, leaving and arriving level. */
function bend(from: Point, to: Point): string {
  const half = (from.x + to.x) / 2;
  return from.y === to.y ? `L${to.x},${to.y}` : `C${half},${from.y} ${half},${to.y} ${to.x},${to.y}`;
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

function curve(from: Anchor, out: Side, to: Anchor, into: Side, room: number, lane = 0): Route {
  const start = beside(pointOn(from, out), out, lane, from);
  const end = beside(pointOn(to, into), into, lane, to);
  const loop = out === into;
  const along = out === 'left' || out === 'right' ? Math.abs(end.x - start.x) : Math.abs(end.y - start.y);
  // Of the loops beside a stack, those between rows far apart go round the others.
  const reach = loop ? Math.max(24, 30 + Math.min(Math.abs(end.y - start.y) * 0.16, 60) + lane) : Math.min(Math.max(along * 0.5, 24), 140);
  const [ox, oy] = INTO[out];
  const [ix, iy] = INTO[into];
  const c1 = { x: start.x - ox * reach, y: start.y - oy * reach };
  const c2 = { x: end.x - ix * reach, y: end.y - iy * reach };
  const middle = { x: (start.x + 3 * c1.x + 3 * c2.x + end.x) / 8, y: (start.y + 3 * c1.y + 3 * c2.y + end.y) / 8 };
  return { path: `M${start.x},${start.y}C${c1.x},${c1.y} ${c2.x},${c2.y} ${end.x},${end.y}`, start, end, side: into, middle, pulls: [c1, c2], room };
}

/** A point of a line, by its share of the way. */
export function pointAlong({ start, end, middle, pulls }: Route, share: number): Point {
  if (!pulls) return middle;
  const [a, b, c, d] = [(1 - share) ** 3, 3 * (1 - share) ** 2 * share, 3 * (1 - share) * share ** 2, share ** 3];
  const mix = (axis: 'x' | 'y'): number => a * start[axis] + b * pulls[0][axis] + c * pulls[1][axis] + d * end[axis];
  return { x: mix('x'), y: mix('y') };
}

/** Moves a point along its side, as far as that side goes. */
function beside(point: Point, side: Side, lane: number, { width, height }: Anchor): Point {
  const along = (length: number): number => Math.max(-length / 2 + 6, Math.min(length / 2 - 6, lane));
  if (lane === 0) return point;
  return side === 'left' || side === 'right' ? { x: point.x, y: point.y + along(height) } : { x: point.x + along(width), y: point.y };
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
