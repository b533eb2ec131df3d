import type { Design } from '@/lib/document/design';
import { freeName } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import { edgeUnion, type DesignNode } from '@/lib/kinds/union';
import { freePlace, MEASURES } from '@/lib/layout/geometry';
import type { Fix } from '../finding';
import { freeId } from './fixes';

/** Adds capacity to a cluster for what runs tasks there; a service names it, tasks of an event find whatever instances there are. */
export function addCapacityFix(cluster: DesignNode<'cluster'>, runner: DesignNode<'service' | 'scheduled-task'>, design: Design): Fix {
  const id = freeId(design, `${runner.id}-capacity`);
  const place = freePlace(design, cluster.id, MEASURES.card, { x: MEASURES.padding, y: MEASURES.title });
  const node = {
    id,
    kind: 'capacity' as const,
    name: freeName(design, 'capacity', cluster.id, KINDS.capacity.defaultName),
    parent: cluster.id,
    props: KINDS.capacity.defaults,
  };
  const named =
    runner.kind === 'service'
      ? [edgeUnion.parse({ id: freeId(design, `${runner.id}-on-${id}`), kind: 'runs-on', from: runner.id, to: id, props: { weight: 1 } })]
      : [];
  return { label: `Add capacity to ${cluster.name}`, command: { type: 'add', nodes: [node], edges: named, layout: { [id]: place } } };
}
