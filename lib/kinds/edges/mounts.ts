import { call } from '@/lib/plan/build';
import { invariant } from '@/lib/util/invariant';
import { nodeOfKind } from '../graph';
import { doing, required } from '../plan-context';
import type { EdgeDefinition } from './definition';

const docs = (property: string) => ({ fqn: 'aws_ecs.MountPoint', property });

/** `container.addMountPoints({ … })`. */
export const mounts: EdgeDefinition<'mounts'> = {
  kind: 'mounts',
  label: 'Mount',
  fields: [
    {
      path: ['containerPath'],
      label: 'Path in the container',
      section: 'Mount',
      control: { type: 'text', mono: true },
      essential: true,
      placeholder: '/data',
      docs: docs('containerPath'),
    },
    { path: ['readOnly'], label: 'Read-only', section: 'Mount', control: { type: 'toggle', absent: false }, essential: true, docs: docs('readOnly') },
  ],
  facts: ({ props }) => [props.containerPath ?? 'path missing', props.readOnly ? 'read-only' : undefined].filter(Boolean).join(', '),
  plan: (edge, context) => {
    const container = context.construct(edge.from);
    context.construct(edge.to);
    const volume = nodeOfKind(context.graph, edge.to, 'volume');
    invariant(volume, 'a mount leads to a volume');
    return [
      doing(
        edge.id,
        call(container, 'addMountPoints', {
          containerPath: required(edge.props.containerPath, ['containerPath'], 'The path in the container'),
          sourceVolume: volume.name,
          readOnly: edge.props.readOnly ?? false,
        }),
      ),
    ];
  },
};
