import type { DesignNode } from '@/lib/kinds/union';
import type { Box, Measured, Point } from '@/lib/layout/geometry';

/** A line to be drawn, by what is shown at its ends. */
export interface Joint {
  readonly id: string;
  readonly kind: string;
  readonly from: DesignNode;
  readonly to: DesignNode;
}

/** The common way of several lines: they come together after their beginnings and part before their ends. */
export interface Trunk {
  readonly id: string;
  readonly entry: Point;
  readonly exit: Point;
  /** The direction in which it leaves: lines begin at this side of their boxes. */
  readonly out: 'left' | 'right';
  readonly count: number;
  /** The line that draws the trunk itself. */
  readonly leader: string;
}

/** So many lines between the same two groups run together. */
const BETWEEN_GROUPS = 4;

/** So many lines of one kind at one node run together. */
const AT_ONE_NODE = 6;

/** So many of these go to one column, or come from one. */
const IN_A_COLUMN = 3;

/** Space in which the lines come together, in pixels. */
const FAN = 36;

/** A trunk is at least so long; what has less room is not bundled. */
const LEAST_TRUNK = 24;

/**
 * Finds lines that can run together: many between the same two groups, or many of one kind that begin or end at one node.
 * Only lines in one direction (to the right, or to the left) with room between their ends are bundled. Gives the trunk of
 * each bundled line, by the line's id.
 */
export function bundles(
  joints: readonly Joint[],
  measured: Measured,
  parentOf: (node: DesignNode) => DesignNode | undefined,
  obstacles: readonly Box[],
): ReadonlyMap<string, Trunk> {
  const trunks = new Map<string, Trunk>();
  const join = (key: string, members: readonly Joint[], least: number): void => {
    for (const out of ['right', 'left'] as const) {
      const fitting = members.filter((it) => !trunks.has(it.id) && isClear(measured.box(it.from), measured.box(it.to), out));
      if (fitting.length < least) continue;
      columns(fitting, measured).forEach((column, index) => {
        const trunk = column.length >= IN_A_COLUMN ? trunkOf(`${key} ${out} ${index}`, column, measured, out, obstacles) : undefined;
        if (trunk) for (const { id } of column) trunks.set(id, trunk);
      });
    }
  };
  const groups = collect(joints, (joint) => {
    const [a, b] = branches(joint.from, joint.to, parentOf);
    return a === b || (a === joint.from && b === joint.to) ? undefined : `${a.id} ${b.id}`;
  });
  for (const [key, members] of groups) {
    // Lines at one node of a group run straight; the others between the same groups follow a way of their own.
    for (const [to, some] of collect(members, (it) => it.to.id)) join(`groups ${key} to ${to}`, some, BETWEEN_GROUPS);
    for (const [from, some] of collect(members, (it) => it.from.id)) join(`groups ${key} from ${from}`, some, BETWEEN_GROUPS);
    join(`groups ${key}`, members, BETWEEN_GROUPS);
  }
  const free = joints.filter((joint) => !trunks.has(joint.id));
  const stars = [...collect(free, (it) => `to ${it.kind} ${it.to.id}`), ...collect(free, (it) => `from ${it.kind} ${it.from.id}`)];
  stars.sort((a, b) => b[1].length - a[1].length);
  for (const [key, members] of stars) if (members.length >= AT_ONE_NODE) join(key, members, AT_ONE_NODE);
  return trunks;
}

/** The two siblings that hold the ends of a line: a node itself where it stands beside the other's group. */
export function branches(from: DesignNode, to: DesignNode, parentOf: (node: DesignNode) => DesignNode | undefined): readonly [DesignNode, DesignNode] {
  const up = (node: DesignNode): DesignNode[] => {
    const chain = [node];
    for (let at = parentOf(node); at; at = parentOf(at)) chain.unshift(at);
    return chain;
  };
  const [a, b] = [up(from), up(to)];
  let level = 0;
  while (level < a.length - 1 && level < b.length - 1 && a[level] === b[level]) level += 1;
  return [a[level] ?? from, b[level] ?? to];
}

/** Lines at one node, apart by the columns in which their other ends stand; other lines together. */
function columns(members: readonly Joint[], { box }: Measured): Joint[][] {
  const single = (pick: (joint: Joint) => DesignNode): boolean => new Set(members.map(pick)).size === 1;
  const far = single((it) => it.from) ? (it: Joint) => it.to : single((it) => it.to) ? (it: Joint) => it.from : undefined;
  if (!far) return [[...members]];
  const sorted = [...members].sort((a, b) => box(far(a)).x - box(far(b)).x);
  const found: Joint[][] = [];
  let last = Number.NaN;
  for (const joint of sorted) {
    const { x } = box(far(joint));
    if (!(x - last < COLUMN)) found.push([]);
    found.at(-1)?.push(joint);
    last = x;
  }
  return found;
}

/** What begins farther right than this, in pixels, is another column. */
const COLUMN = 80;

function trunkOf(id: string, members: readonly Joint[], measured: Measured, out: 'left' | 'right', obstacles: readonly Box[]): Trunk | undefined {
  const ends = (pick: (joint: Joint) => DesignNode): Box[] => [...new Set(members.map(pick))].map(measured.box);
  const [from, to] = [ends((it) => it.from), ends((it) => it.to)];
  const sign = out === 'right' ? 1 : -1;
  const last = out === 'right' ? Math.max(...from.map((box) => box.x + box.width)) : Math.min(...from.map((box) => box.x));
  const first = out === 'right' ? Math.min(...to.map((box) => box.x)) : Math.max(...to.map((box) => box.x + box.width));
  const entryX = last + sign * FAN;
  const exitX = first - sign * FAN;
  if ((exitX - entryX) * sign < LEAST_TRUNK) return undefined;
  const [ys, ye] = [from.map(middle), to.map(middle)];
  // A trunk at one node runs straight, as far as its other ends let it.
  const star = from.length === 1 || to.length === 1;
  const straight = star && clearLane(from.length === 1 ? within(ys[0] ?? 0, ye) : within(ye[0] ?? 0, ys), entryX, exitX, obstacles);
  const entryY = straight === false ? mean(ys) : straight;
  const exitY = straight === false ? mean(ye) : straight;
  const leader = members[0]?.id ?? '';
  return { id, entry: { x: entryX, y: entryY }, exit: { x: exitX, y: exitY }, out, count: members.length, leader };
}

/** The height nearest to the wished one at which a level line meets nothing. */
function clearLane(wished: number, x1: number, x2: number, obstacles: readonly Box[]): number {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const between = obstacles.filter((box) => box.x < right && box.x + box.width > left);
  const free = (y: number): boolean => between.every((box) => y < box.y - 4 || y > box.y + box.height + 4);
  if (free(wished)) return wished;
  const lanes = between.flatMap((box) => [box.y - ASIDE, box.y + box.height + ASIDE]).filter(free);
  return lanes.sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished))[0] ?? wished;
}

/** How far a level line passes beside what it would meet, in pixels. */
const ASIDE = 14;

/** True when a line can go straight to that side, with room for a trunk. */
function isClear(from: Box, to: Box, out: 'left' | 'right'): boolean {
  const gap = out === 'right' ? to.x - (from.x + from.width) : from.x - (to.x + to.width);
  return gap >= 2 * FAN + LEAST_TRUNK;
}

function collect(joints: readonly Joint[], keyOf: (joint: Joint) => string | undefined): Map<string, Joint[]> {
  const found = new Map<string, Joint[]>();
  for (const joint of joints) {
    const key = keyOf(joint);
    if (key === undefined) continue;
    const others = found.get(key);
    if (others) others.push(joint);
    else found.set(key, [joint]);
  }
  return found;
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
}

function within(value: number, values: readonly number[]): number {
  return Math.max(Math.min(...values), Math.min(Math.max(...values), value));
}
