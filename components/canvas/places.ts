import type { Point } from '@/lib/layout/geometry';

/** What can be placed: a node of the canvas as far as it says where it is. */
interface Placeable {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly position: Point;
}

/** A node with where it is drawn on the canvas as a whole. */
export interface Placed<N> {
  readonly node: N;
  readonly at: Point;
}

/** Where nodes are drawn on the canvas as a whole, by id. Groups must come before what is in them. */
export function placesOf<N extends Placeable>(nodes: readonly N[]): ReadonlyMap<string, Placed<N>> {
  const places = new Map<string, Placed<N>>();
  for (const node of nodes) {
    const parent = node.parentId === undefined ? undefined : places.get(node.parentId);
    places.set(node.id, { node, at: { x: node.position.x + (parent?.at.x ?? 0), y: node.position.y + (parent?.at.y ?? 0) } });
  }
  return places;
}
