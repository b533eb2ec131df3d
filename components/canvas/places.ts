import type { Point } from '@/lib/layout/geometry';
import type { FlowNode } from './flow-elements';

/** A node with where it is drawn on the canvas as a whole. */
export interface Placed {
  readonly node: FlowNode;
  readonly at: Point;
}

/** Where nodes are drawn on the canvas as a whole, by id. Groups must come before what is in them. */
export function placesOf(nodes: readonly FlowNode[]): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  for (const node of nodes) {
    const parent = node.parentId === undefined ? undefined : places.get(node.parentId);
    places.set(node.id, { node, at: { x: node.position.x + (parent?.at.x ?? 0), y: node.position.y + (parent?.at.y ?? 0) } });
  }
  return places;
}
