import { call } from '@/lib/plan/build';
import { invariant } from '@/lib/util/invariant';
import { nodeOfKind } from '../graph';
import { doing, required } from '../plan-context';
import { volumeTypeOf } from '../volume/volume-type';
import type { EdgeDefinition } from './definition';

const docs = (property: string) => ({ fqn: 'aws_ecs.MountPoint', property });

/** `container.addMountPoints({ … })`, or `volume.mountIn(container, { … })` for an EBS volume of the service. */
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
    const mountPoint = {
      containerPath: required(edge.props.containerPath, ['containerPath'], 'The path in the container'),
      readOnly: edge.props.readOnly ?? false,
    };
    if (volumeTypeOf(volume, context.graph) === 'MANAGED_EBS') return [doing(edge.id, call(context.construct(edge.to), 'mountIn', container, mountPoint))];
    return [doing(edge.id, call(container, 'addMountPoints', { sourceVolume: volume.name, ...mountPoint }))];
  },
};
