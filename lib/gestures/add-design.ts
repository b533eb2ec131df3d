import type { Design } from '@/lib/document/design';
import { childrenOf, freeName } from '@/lib/kinds/graph';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import { boundsOf, MEASURES } from '@/lib/layout/geometry';
import type { Placement } from '@/lib/model/element';
import type { IdSource } from '@/lib/model/ids';
import type { Brought } from './bring';

/** Adds all of a design to another one, right of what is there, with new ids and free names. One command, so one undo step. */
export function addDesign(design: Design, added: Design, ids: IdSource): Brought {
  const newIds = new Map(Object.keys(added.nodes).map((id) => [id, ids()]));
  const [here, there] = [boundsOf(design), boundsOf(added)];
  const shift = here && there ? { x: here.x + here.width + MEASURES.gap * 2 - there.x, y: here.y - there.y } : { x: 0, y: 0 };
  const nodes: DesignNode[] = [];
  const layout: Record<string, Placement> = {};
  let current = design;
  const add = (node: DesignNode, parent: string | undefined): void => {
    const id = newIds.get(node.id) ?? ids();
    const { parent: _before, ...rest } = node;
    const made = nodeUnion.parse({ ...rest, id, name: freeName(current, node.kind, parent, node.name), ...(parent === undefined ? {} : { parent }) });
    nodes.push(made);
    current = { ...current, nodes: { ...current.nodes, [id]: made } };
    const place = added.layout[node.id];
    if (place) layout[id] = parent === undefined ? { ...place, x: place.x + shift.x, y: place.y + shift.y } : place;
    for (const child of childrenOf(added, node.id)) add(child, id);
  };
  const roots = childrenOf(added, undefined);
  for (const root of roots) add(root, undefined);
  const edges = Object.values(added.edges).map((edge): DesignEdge =>
    edgeUnion.parse({ ...edge, id: ids(), from: newIds.get(edge.from) ?? edge.from, to: newIds.get(edge.to) ?? edge.to }),
  );
  return { command: { type: 'add', nodes, edges, layout }, select: roots.flatMap((root) => newIds.get(root.id) ?? []) };
}
