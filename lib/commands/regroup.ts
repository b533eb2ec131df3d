import type { Design } from '@/lib/document/design';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { groupOf, stackOf } from '@/lib/kinds/groups';
import { PLACING } from '@/lib/kinds/parents';
import { edgeUnion, type DesignNode } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import type { SingleCommand } from './command';

/** What moving nodes into another group does. */
export interface Regrouped {
  readonly commands: readonly SingleCommand[];
  /** Where a node that leaves its group goes on belonging to it: a service in another stack stays on its cluster. */
  readonly stays: readonly { readonly node: DesignNode; readonly group: DesignNode }[];
}

/**
 * Moves nodes into a group, or onto the bare canvas, so that what they belong to stays what it was where that can be: out of
 * a cluster, a load balancer or a VPC into another stack a node names its group by an edge from then on. Back in such a group
 * it names none any more.
 *
 * @param places Where each of them is to stand, inside the group; nothing for rows.
 */
export function regroup(
  design: Design,
  ids: readonly string[],
  group: string | undefined,
  places: Readonly<Record<string, { readonly x: number; readonly y: number }>>,
  newId: IdSource,
): Regrouped {
  const target = group === undefined ? undefined : design.nodes[group];
  const stays = ids
    .flatMap((id) => design.nodes[id] ?? [])
    .flatMap((node) => {
      const left = leftGroup(design, node);
      return left && !ids.includes(left.id) && staysWith(design, node, left, target) ? [{ node, group: left }] : [];
    });
  const edges = stays.map(({ node, group: left }) => edgeUnion.parse({ id: newId(), kind: 'placed-in', from: node.id, to: left.id, props: {} }));
  const reparent: SingleCommand = { type: 'reparent', ids: [...ids], parent: group ?? null, places: { ...places } };
  return { commands: edges.length > 0 ? [reparent, { type: 'add', nodes: [], edges, layout: {} }] : [reparent], stays };
}

/** The group around a node that nodes of other stacks can name. */
function leftGroup(design: Design, node: DesignNode): DesignNode | undefined {
  const around = node.parent === undefined ? undefined : design.nodes[node.parent];
  return around && CONNECTIONS.some((it) => it.kind === 'placed-in' && it.from === node.kind && it.to === around.kind) ? around : undefined;
}

function staysWith(design: Design, node: DesignNode, left: DesignNode, target: DesignNode | undefined): boolean {
  if (target?.kind === left.kind || (target && groupOf(design, target, left.kind)?.id === left.id)) return false;
  // What can stand by itself leaves its group by a move within the stack.
  return PLACING[node.kind].needsParent || stackOf(design, left)?.id !== (target && stackOf(design, target)?.id);
}
