import { around, type Box, type Point, type Size } from '@/lib/layout/geometry';

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

/** The smallest rectangle around all nodes; a point where there are none. */
export function boundsOfNodes(nodes: readonly (Placeable & Partial<Size>)[]): Box {
  const outer = nodes.filter((node) => node.parentId === undefined);
  return around(outer.map(({ position, width = 0, height = 0 }) => ({ ...position, width, height }))) ?? { x: 0, y: 0, width: 1, height: 1 };
}
