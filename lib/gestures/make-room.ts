import type { Design } from '@/lib/document/design';
import { childrenOf } from '@/lib/kinds/graph';
import { MEASURES, positionOf, shapeOf, sizeOf, type Box, type Point } from '@/lib/layout/geometry';

/**
 * Where neighbours have to move so that nothing covers something else after nodes were added: what stood to the right of
 * a group that grew goes further right, what stood below it further down, and so on outwards. Only what is in the way
 * moves. Gives new places by node id.
 *
 * @param before The design before the addition: it tells which groups grew.
 * @param added Ids of the nodes that were added; they stay where they were put.
 * @param space Pixels that must be between two nodes for neither to be in the other's way.
 */
export function makeRoom(before: Design, after: Design, added: readonly string[], space: number = MEASURES.gap / 4): Record<string, Point> {
  const moved: Record<string, Point> = {};
  const fixed = new Set(added);
  let current = after;
  for (const id of insideOut(after, added)) {
    const node = current.nodes[id];
    if (!node || shapeOf(after, node) === 'row') continue;
    const box = { ...positionOf(current, node), ...sizeOf(current, node) };
    const earlier = before.nodes[id];
    const old = earlier ? sizeOf(before, earlier) : undefined;
    if (old && old.width === box.width && old.height === box.height) continue;
    for (const [neighbour, place] of Object.entries(pushed(current, id, box, old ? { ...box, ...old } : box, fixed, space))) {
      moved[neighbour] = place;
      current = { ...current, layout: { ...current.layout, [neighbour]: { ...current.layout[neighbour], ...place } } };
    }
  }
  return moved;
}

/** Moves the siblings of a node that are in its way, and those in theirs. */
function pushed(design: Design, id: string, box: Box, old: Box, fixed: ReadonlySet<string>, space: number): Record<string, Point> {
  const places: Record<string, Point> = {};
  const queue: { readonly by: string; readonly box: Box; readonly old: Box }[] = [{ by: id, box, old }];
  const settled = new Set([id, ...fixed]);
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const sibling of childrenOf(design, design.nodes[id]?.parent)) {
      if (settled.has(sibling.id) || shapeOf(design, sibling) === 'row') continue;
      const at = places[sibling.id] ?? positionOf(design, sibling);
      const its: Box = { ...at, ...sizeOf(design, sibling) };
      if (!touches(next.box, its, space)) continue;
      const beside = its.x >= next.old.x + next.old.width || (its.y < next.old.y + next.old.height && its.x >= next.old.x);
      const place = beside ? { x: next.box.x + next.box.width + MEASURES.gap, y: its.y } : { x: its.x, y: next.box.y + next.box.height + MEASURES.gap / 2 };
      places[sibling.id] = place;
      settled.add(sibling.id);
      queue.push({ by: sibling.id, box: { ...its, ...place }, old: its });
    }
  }
  return places;
}

/** The added nodes and all groups around them, each before the group that it is in. */
function insideOut(design: Design, ids: readonly string[]): string[] {
  const depth = (id: string): number => {
    const parent = design.nodes[id]?.parent;
    return parent === undefined ? 0 : depth(parent) + 1;
  };
  const all = new Set<string>();
  for (const id of ids) for (let at: string | undefined = id; at !== undefined; at = design.nodes[at]?.parent) all.add(at);
  return [...all].sort((a, b) => depth(b) - depth(a));
}

function touches(a: Box, b: Box, space: number): boolean {
  return a.x < b.x + b.width + space && b.x < a.x + a.width + space && a.y < b.y + b.height + space && b.y < a.y + a.height + space;
}
