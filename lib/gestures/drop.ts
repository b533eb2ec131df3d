import { parentRefusal } from '@/lib/commands/apply';
import type { Command, SingleCommand } from '@/lib/commands/command';
import { regroup, type Regrouped } from '@/lib/commands/regroup';
import type { Design } from '@/lib/document/design';
import { ancestorsOf, childrenOf, descendantsOf } from '@/lib/kinds/graph';
import { isGroup, PLACING } from '@/lib/kinds/parents';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode, Kind } from '@/lib/kinds/union';
import { boxOf, freePlace, measure, MEASURES, shapeOf, SHAPES, type Box, type Point } from '@/lib/layout/geometry';
import { countingIds, type IdSource } from '@/lib/model/ids';
import { addedBy, bring, type Brought } from './bring';

/** Nodes being dragged. */
export interface Dragged {
  /** The node under the pointer; what happens is decided by it, the others follow. */
  readonly grabbed: string;
  readonly ids: readonly string[];
  /** How far they are from where they were, in pixels of the canvas. */
  readonly delta: Point;
  readonly pointer: Point;
}

/** What a drop would do, said before the drop. */
export type Drop =
  /** The nodes stay in their groups; without a command nothing changes. */
  | { readonly type: 'move'; readonly command: Command | undefined }
  /** The nodes come into a group, or onto the bare canvas when there is none. */
  | { readonly type: 'into'; readonly group: string | undefined; readonly says: string; readonly command: Command }
  /** Rows come to another place of a stack; `line` shows where. */
  | { readonly type: 'row'; readonly group: string; readonly says: string; readonly line: Box; readonly command: Command | undefined }
  /** Nothing may be dropped here. */
  | { readonly type: 'refused'; readonly group: string | undefined; readonly says: string };

/**
 * Decides what dropping dragged nodes where the pointer is would do. Out of its group into another stack a node stays with
 * the group: a service on its cluster.
 */
export function decideDrop(design: Design, dragged: Dragged, ids: IdSource = countingIds('preview-')): Drop {
  const grabbed = design.nodes[dragged.grabbed];
  if (!grabbed) return { type: 'move', command: undefined };
  const moved = dragged.ids.flatMap((id) => design.nodes[id] ?? []);
  const except = new Set(moved.flatMap((node) => [node.id, ...descendantsOf(design, node.id).map((inner) => inner.id)]));
  const group = groupAt(design, dragged.pointer, except);
  const isRow = SHAPES[grabbed.kind] === 'row' && group?.kind !== 'stack';
  if (group?.id !== grabbed.parent || isRow) {
    const why = parentRefusal(grabbed, group);
    if (why !== undefined) return { type: 'refused', group: group?.id, says: why };
  }
  if (isRow && group)
    return dropRows(
      design,
      moved.filter((node) => SHAPES[node.kind] === 'row' && node.parent === grabbed.parent),
      group,
      dragged.pointer.y,
    );
  const free = moved.filter((node) => node === grabbed || shapeOf(design, node) !== 'row');
  const staying = group?.id === grabbed.parent ? free : free.filter((node) => node.parent !== grabbed.parent);
  const leaving = free.filter((node) => !staying.includes(node));
  const place = placesAfter(design, staying, dragged.delta);
  if (leaving.length === 0) return { type: 'move', command: place };
  const origin = group ? boxOf(design, group) : { x: 0, y: 0 };
  const measured = measure(design);
  const closed = group !== undefined && measured.collapsed(group);
  const places = Object.fromEntries(
    leaving.map((node) => {
      const box = measured.box(node);
      // What is inside a collapsed group is not where the pointer is.
      if (closed) return [node.id, freePlace(design, group.id, measured.size(node), { x: MEASURES.padding, y: MEASURES.title + 8 })];
      return [node.id, within(group !== undefined, { x: box.x + dragged.delta.x - origin.x, y: box.y + dragged.delta.y - origin.y })];
    }),
  );
  const moving = leaving.map((node) => node.id);
  const { commands, stays } = regroup(design, moving, group?.id, places, ids);
  const says = `${group ? `Move into ${group.name}` : `Move out of ${design.nodes[grabbed.parent ?? '']?.name ?? 'the group'}`}${staysWhere(stays)}`;
  return { type: 'into', group: group?.id, says, command: together([...commands, ...(place ? [place] : [])]) };
}

/** Completes what a move says, where nodes stay with the group that they leave: "; it stays on Cluster". */
export function staysWhere(stays: Regrouped['stays']): string {
  const groups = [...new Map(stays.map(({ group }) => [group.id, group])).values()];
  if (groups.length === 0) return '';
  const where = groups.map((group) => `${group.kind === 'cluster' ? 'on' : group.kind === 'vpc' ? 'in' : 'with'} ${group.name}`);
  return `; ${stays.length === 1 ? 'it stays' : 'they stay'} ${listed(where)}`;
}

/** One command for several; a single one stays as it is. */
export function together(commands: readonly SingleCommand[]): Command {
  const [first, ...more] = commands;
  return first && more.length === 0 ? first : { type: 'batch', commands: [...commands] };
}

/** The command that moves nodes within their groups, kept below their titles; nothing when none would move. */
export function placesAfter(design: Design, nodes: readonly DesignNode[], delta: Point): Extract<SingleCommand, { type: 'place' }> | undefined {
  const { position } = measure(design);
  const places = nodes.flatMap((node) => {
    const at = position(node);
    const next = within(node.parent !== undefined, { x: at.x + delta.x, y: at.y + delta.y });
    return next.x === at.x && next.y === at.y ? [] : [[node.id, next] as const];
  });
  return places.length === 0 ? undefined : { type: 'place', places: Object.fromEntries(places) };
}

/** The command that puts rows at an index among the other rows of a stack; nothing when they are there already. */
export function orderRows(design: Design, rows: readonly DesignNode[], stack: string, index: number): Command | undefined {
  const moving = new Set(rows.map((row) => row.id));
  const now = childrenOf(design, stack);
  const others = now.filter((row) => !moving.has(row.id));
  const next = [...others.slice(0, index), ...rows, ...others.slice(index)];
  if (next.length === now.length && next.every((row, at) => row.id === now[at]?.id)) return undefined;
  const before = others[index - 1];
  const after = others[index];
  const from = before ? (before.order ?? 0) : (after?.order ?? 0) - rows.length - 1;
  const to = after ? (after.order ?? 0) : from + rows.length + 1;
  // Between neighbours with room between them only the moved rows change; else all are numbered anew.
  const orders: readonly (readonly [string, number])[] =
    from < to ? rows.map((row, at) => [row.id, from + ((to - from) * (at + 1)) / (rows.length + 1)] as const) : next.map((row, at) => [row.id, at] as const);
  const reorder = orders.map(([id, order]): SingleCommand => ({ type: 'reorder', id, order }));
  const arriving = rows.filter((row) => row.parent !== stack).map((row) => row.id);
  return { type: 'batch', commands: arriving.length > 0 ? [{ type: 'reparent', ids: arriving, parent: stack, places: {} }, ...reorder] : reorder };
}

/** What dropping a kind from the palette would do. Never refused: what it needs comes with it. */
export interface KindDrop {
  /** The group it would come into, when that is there already. */
  readonly group: string | undefined;
  readonly says: string;
  readonly brought: Brought;
}

/** Decides what dropping a kind from the palette at a point would do: the new card is centred on the pointer. */
export function decideKindDrop(design: Design, kind: Kind, pointer: Point, ids: IdSource): KindDrop {
  const under = groupAt(design, pointer, new Set());
  const parent = under && [under, ...ancestorsOf(design, under.id)].find((node) => PLACING[kind].parents.includes(node.kind));
  const origin = parent ? boxOf(design, parent) : { x: 0, y: 0 };
  const half = SHAPES[kind] === 'frame' ? { x: MEASURES.padding, y: MEASURES.title / 2 } : { x: MEASURES.card.width / 2, y: MEASURES.card.height / 2 };
  const closed = parent && measure(design).collapsed(parent);
  const at = closed ? undefined : { x: snap(pointer.x - origin.x - half.x), y: snap(pointer.y - origin.y - half.y) };
  const brought = bring(design, kind, { parent: parent?.id, at }, ids);
  const added = addedBy(brought.command);
  const main = added.find((node) => node.id === brought.select[0]);
  const group = main?.parent !== undefined && design.nodes[main.parent] ? main.parent : undefined;
  const others = added.filter((node) => node !== main).map((node) => KINDS[node.kind].label.toLowerCase().replace('vpc', 'VPC'));
  const where = group === undefined ? '' : ` to ${design.nodes[group]?.name}`;
  const label = KINDS[kind].label;
  return { group, says: `Add ${label === 'VPC' ? label : label.toLowerCase()}${where}${others.length > 0 ? `, with ${listed(others)}` : ''}`, brought };
}

/** The innermost group under a point, leaving out what is being dragged. */
export function groupAt(design: Design, point: Point, except: ReadonlySet<string>): DesignNode | undefined {
  return innermost(design, point, (node) => isGroup(node.kind) && !except.has(node.id));
}

/** The innermost node under a point. */
export function nodeAt(design: Design, point: Point): DesignNode | undefined {
  return innermost(design, point, () => true);
}

function innermost(design: Design, point: Point, counts: (node: DesignNode) => boolean): DesignNode | undefined {
  const { box, depth, shown } = measure(design);
  const found = Object.values(design.nodes)
    .filter((node) => counts(node) && shown(node) === node && contains(box(node), point))
    .map((node) => ({ node, depth: depth(node) }));
  return found.reduce<(typeof found)[number] | undefined>((best, it) => (best && best.depth >= it.depth ? best : it), undefined)?.node;
}

function dropRows(design: Design, rows: readonly DesignNode[], stack: DesignNode, y: number): Drop {
  const box = boxOf(design, stack);
  const moving = new Set(rows.map((row) => row.id));
  const all = childrenOf(design, stack.id);
  const others = all.filter((row) => !moving.has(row.id));
  const pitch = MEASURES.row.height + MEASURES.row.gap;
  const top = (row: DesignNode): number => box.y + MEASURES.head + all.indexOf(row) * pitch;
  const closed = measure(design).collapsed(stack);
  const index = closed ? others.length : others.filter((row) => top(row) + MEASURES.row.height / 2 < y).length;
  const next = others[index];
  const last = others.at(-1);
  const lineY = closed
    ? box.y + box.height
    : next
      ? top(next) - MEASURES.row.gap / 2
      : last
        ? top(last) + MEASURES.row.height + MEASURES.row.gap / 2
        : box.y + MEASURES.head;
  const line = { x: box.x + MEASURES.inset, y: lineY, width: box.width - 2 * MEASURES.inset, height: 0 };
  const command = orderRows(design, rows, stack.id, index);
  const says = rows.some((row) => row.parent !== stack.id) ? `Move into ${stack.name}` : next ? `Before ${next.name}` : `Last in ${stack.name}`;
  return { type: 'row', group: stack.id, says, line, command };
}

function within(grouped: boolean, { x, y }: Point): Point {
  return grouped ? { x: Math.max(MEASURES.padding / 2, x), y: Math.max(MEASURES.title, y) } : { x, y };
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function snap(value: number): number {
  return Math.round(value / MEASURES.grid) * MEASURES.grid;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
