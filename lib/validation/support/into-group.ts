import type { Design } from '@/lib/document/design';
import { stackIdOf } from '@/lib/kinds/stack/links';
import { edgeUnion, type DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../finding';
import { freeId } from './fixes';

/** A fix that makes a node belong to a group: by moving it there, or, from another stack, by a connection, so that it stays in its stack. */
export function intoGroupFix(label: string, design: Design, id: string, group: DesignNode): Fix {
  if (stackIdOf(design, id) === stackIdOf(design, group.id)) return { label, command: { type: 'reparent', ids: [id], parent: group.id, places: {} } };
  const edge = edgeUnion.parse({ id: freeId(design, `${id}-placed-in`), kind: 'placed-in', from: id, to: group.id, props: {} });
  return { label, command: { type: 'add', nodes: [], edges: [edge], layout: {} } };
}
