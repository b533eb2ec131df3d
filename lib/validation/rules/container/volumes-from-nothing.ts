import { edgesFrom } from '@/lib/kinds/graph';
import { fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

/** A container that lends its volumes has some. */
export const volumesFromNothing = defineRule({
  id: 'container/volumes-from-nothing',
  severity: 'hint',
  title: 'A container that lends its volumes mounts some',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html',
  on: 'edge:volumes-from',
  check: ({ from, to }, design) =>
    edgesFrom(design, to, 'mounts').length + edgesFrom(design, to, 'volumes-from').length > 0
      ? []
      : [{ path: [], name: design.nodes[from]?.name ?? from, other: design.nodes[to]?.name ?? to }],
  message: ({ name, other }) =>
    `Container ${name} sees the volumes of ${other}, which mounts none; unless the image of ${other} has volumes of its own, mount one there or remove the line.`,
  fixes: (_match, { id }) => [removeFix('Remove the line', id)],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: { side: sidecar({}), data: { kind: 'volume', name: 'data', parent: 'task' } },
        edges: {
          mount: { kind: 'mounts', from: 'side', to: 'data', props: { containerPath: '/data' } },
          lends: { kind: 'volumes-from', from: 'web', to: 'side' },
        },
      }),
    ],
    bad: [fargateExample({ nodes: { side: sidecar({}) }, edges: { lends: { kind: 'volumes-from', from: 'web', to: 'side' } } })],
  }),
});
