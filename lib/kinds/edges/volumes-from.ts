import { call } from '@/lib/plan/build';
import { invariant } from '@/lib/util/invariant';
import { nodeOfKind } from '../graph';
import { doing } from '../plan-context';
import type { EdgeDefinition } from './definition';

const docs = (property: string) => ({ fqn: 'aws_ecs.VolumeFrom', property });

/** `container.addVolumesFrom({ … })`. */
export const volumesFrom: EdgeDefinition<'volumes-from'> = {
  kind: 'volumes-from',
  label: 'Volumes of another container',
  fields: [{ path: ['readOnly'], label: 'Read-only', section: 'Volumes', control: { type: 'toggle', absent: false }, essential: true, docs: docs('readOnly') }],
  facts: ({ props }) => (props.readOnly ? 'volumes, read-only' : 'volumes'),
  plan: (edge, context) => {
    const container = context.construct(edge.from);
    context.construct(edge.to);
    const source = nodeOfKind(context.graph, edge.to, 'container');
    invariant(source, 'volumes come from a container');
    return [doing(edge.id, call(container, 'addVolumesFrom', { sourceContainer: source.name, readOnly: edge.props.readOnly ?? false }))];
  },
};
