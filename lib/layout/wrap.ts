import { MEASURES, type Box, type Size } from './geometry';

/** Something to be placed among its siblings. */
export interface Piece extends Box {
  readonly id: string;
}

/** That one piece stands left of another, as a line leads from it. */
export type Pair = readonly [left: string, right: string];

/** Lays out pieces that have no groups among them. */
export type FlatLayout = (pieces: readonly Piece[], pairs: readonly Pair[]) => Promise<readonly Piece[]>;

/** A group with more pieces than these, higher than this and much higher than wide is laid out in several columns. */
const MANY = 10;
const HIGH = 1200;
const SLENDER = 1.25;

/** What has lines to so many siblings stands beside the columns. */
const HUB = 6;

/** Columns are made until the whole is about so much wider than high. */
const WISHED = 1.5;

/** Space between two columns: lines run through it. */
const BETWEEN = 132;
const UNDER = 36;

/** True when pieces under one another are too high to be looked at. */
export function isTooHigh(pieces: readonly Piece[]): boolean {
  const { width, height } = boundsOf(pieces);
  return pieces.length > MANY && height > HIGH && height > width * SLENDER;
}

/**
 * Places pieces that hang together in blocks, and the blocks in columns: what many are joined to (a load balancer, a log
 * group) stands left or right of all columns. Gives nothing when there is nothing to be put beside each other.
 */
export async function inColumns(pieces: readonly Piece[], pairs: readonly Pair[], layout: FlatLayout): Promise<readonly Piece[] | undefined> {
  const neighbours = new Map<string, Set<string>>();
  for (const [left, right] of pairs) {
    neighbours.set(left, (neighbours.get(left) ?? new Set()).add(right));
    neighbours.set(right, (neighbours.get(right) ?? new Set()).add(left));
  }
  const hubs = pieces.filter((piece) => (neighbours.get(piece.id)?.size ?? 0) >= HUB);
  const isHub = new Set(hubs.map((piece) => piece.id));
  const rest = pieces.filter((piece) => !isHub.has(piece.id));
  const inner = pairs.filter(([left, right]) => !isHub.has(left) && !isHub.has(right));
  const blocks: (Size & { readonly pieces: readonly Piece[] })[] = [];
  for (const block of components(rest, inner)) {
    const ids = new Set(block.map((piece) => piece.id));
    const laid = await layout(
      block,
      inner.filter(([left]) => ids.has(left)),
    );
    blocks.push({ pieces: atOrigin(laid), ...boundsOf(laid) });
  }
  if (blocks.length < 2) return undefined;

  const [before, after] = [hubs.filter((hub) => leads(hub.id, pairs)), hubs.filter((hub) => !leads(hub.id, pairs))];
  const beside = [before, after].map((side) => (side.length === 0 ? 0 : Math.max(...side.map((piece) => piece.width)) + BETWEEN));
  const around = beside.reduce((sum, width) => sum + width, 0);
  const columns = bestColumns(blocks, around);
  const height = Math.max(...columns.map(heightOf));
  const placed: Piece[] = [...piled(before, 0, height)];
  let x = beside[0] ?? 0;
  for (const column of columns) {
    let y = 0;
    for (const block of column) {
      placed.push(...block.pieces.map((piece) => ({ ...piece, x: x + piece.x, y: y + piece.y })));
      y += block.height + UNDER;
    }
    x += Math.max(...column.map((block) => block.width)) + BETWEEN;
  }
  return [...placed, ...piled(after, x, height)];
}

/** The smallest box around pieces. */
export function boundsOf(pieces: readonly Piece[]): Box {
  const x = Math.min(...pieces.map((piece) => piece.x));
  const y = Math.min(...pieces.map((piece) => piece.y));
  return { x, y, width: Math.max(...pieces.map((it) => it.x + it.width)) - x, height: Math.max(...pieces.map((it) => it.y + it.height)) - y };
}

/** The same pieces, moved so that the first ones stand at the left and upper edge. */
export function atOrigin(pieces: readonly Piece[], origin: { readonly x: number; readonly y: number } = { x: 0, y: 0 }): Piece[] {
  const { x, y } = boundsOf(pieces);
  return pieces.map((piece) => ({ ...piece, x: snap(piece.x - x + origin.x), y: snap(piece.y - y + origin.y) }));
}

/** True when more lines lead from a piece than to it. */
function leads(id: string, pairs: readonly Pair[]): boolean {
  return pairs.filter(([left]) => left === id).length >= pairs.filter(([, right]) => right === id).length;
}

/** Pieces that hang together, the uppermost first. */
function components(pieces: readonly Piece[], pairs: readonly Pair[]): Piece[][] {
  const group = new Map(pieces.map((piece) => [piece.id, piece.id]));
  const find = (id: string): string => {
    const above = group.get(id) ?? id;
    return above === id ? id : find(above);
  };
  for (const [left, right] of pairs) if (group.has(left) && group.has(right)) group.set(find(left), find(right));
  const found = new Map<string, Piece[]>();
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const key = find(piece.id);
    found.set(key, [...(found.get(key) ?? []), piece]);
  }
  return [...found.values()];
}

function bestColumns<T extends Size>(blocks: readonly T[], around: number): T[][] {
  let best: { readonly columns: T[][]; readonly score: number } | undefined;
  for (let count = 1; count <= Math.min(12, blocks.length); count += 1) {
    const columns = balanced(blocks, count);
    const width = around + columns.reduce((sum, column) => sum + Math.max(...column.map((it) => it.width)) + BETWEEN, -BETWEEN);
    const score = Math.abs(Math.log(width / Math.max(...columns.map(heightOf)) / WISHED));
    if (!best || score < best.score) best = { columns, score };
  }
  return best?.columns ?? [[...blocks]];
}

/** Blocks in order in so many columns of about the same height. */
function balanced<T extends Size>(blocks: readonly T[], count: number): T[][] {
  const target = heightOf(blocks) / count;
  const columns: T[][] = [[]];
  let filled = 0;
  for (const block of blocks) {
    const column = columns.at(-1) ?? [];
    if (column.length > 0 && columns.length < count && filled + block.height / 2 > target) {
      columns.push([block]);
      filled = block.height + UNDER;
    } else {
      column.push(block);
      filled += block.height + UNDER;
    }
  }
  return columns;
}

function heightOf(blocks: readonly Size[]): number {
  return blocks.reduce((sum, block) => sum + block.height + UNDER, -UNDER);
}

/** Pieces under one another, halfway down a height. */
function piled(pieces: readonly Piece[], x: number, height: number): Piece[] {
  let y = Math.max(0, (height - (pieces.length === 0 ? 0 : heightOf(pieces))) / 2);
  return pieces.map((piece) => {
    const at = { ...piece, x: snap(x), y: snap(y) };
    y += piece.height + UNDER;
    return at;
  });
}

function snap(value: number): number {
  return Math.round(value / MEASURES.grid) * MEASURES.grid;
}
