import type { Box, Point } from '@/lib/layout/geometry';
import { pointAlong, type Route } from './edge-route';

/** A text that wants to stand on a line. */
export interface Wanted {
  readonly id: string;
  readonly text: string;
  readonly line: Route;
}

/** Where a text stands, and how wide it may be; nothing where it is not to be cut off. */
export interface LabelPlace {
  readonly at: Point;
  readonly width?: number | undefined;
}

/** Shares of the way at which a text may stand, the best first. */
const SHARES = [0.5, 0.38, 0.62, 0.28, 0.72] as const;

/** About as wide as a letter is, rather too wide than too narrow: a figure is wider than most letters. */
const LETTER = 6.8;

/** Padding and border of a label on both sides. */
const AROUND = 20;

/** A text that is longer is cut off rather than left out. */
const MOST = 220;
const LEAST = 110;

const HEIGHT = 20;

/** Side of the squares by which neighbours are looked up. */
const CELL = 320;

/**
 * Finds for each text a place on its line where it covers no card, no title and no other text, with some line left to see
 * on both sides. A text without such a place is not in the answer.
 */
export function labelPlaces(wanted: readonly Wanted[], obstacles: readonly Box[]): ReadonlyMap<string, LabelPlace> {
  const taken = new Map<string, Box[]>();
  const put = (box: Box): void => {
    for (const key of cells(box)) {
      const others = taken.get(key);
      if (others) others.push(box);
      else taken.set(key, [box]);
    }
  };
  const isFree = (box: Box): boolean => cells(box).every((key) => !taken.get(key)?.some((other) => overlaps(other, box)));
  obstacles.forEach(put);
  const places = new Map<string, LabelPlace>();
  for (const { id, text, line } of wanted) {
    const long = text.length * LETTER + AROUND;
    const width = Math.min(long, MOST, Math.max(line.room - 24, 0));
    if (width < Math.min(long, LEAST)) continue;
    const found = SHARES.map((share) => pointAlong(line, share)).find((at) => isFree(around(at, width)));
    if (!found) continue;
    places.set(id, { at: found, ...(width < long && { width }) });
    put(around(found, width));
  }
  return places;
}

function around({ x, y }: Point, width: number): Box {
  return { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function cells({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) keys.push(`${column} ${row}`);
  return keys;
}
