import { descendantsOf, nodesOfKinds } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import type { Kind } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

const KINDS_TO_USE = [
  'kms-key',
  'role',
  'log-group',
  'bucket',
  'secret',
  'parameter',
  'repository',
  'docker-image-asset',
  'file-system',
  'access-point',
  'queue',
  'topic',
] as const satisfies readonly Kind[];

/** Something uses each resource. */
export const resourceUnused = defineRule({
  id: 'resource/unused',
  severity: 'hint',
  title: 'Something uses each resource',
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost_decomissioning_resources_decommission.html',
  on: 'design',
  check: (design) => {
    // What a resource is encrypted with does not make it used.
    const resources = nodesOfKinds(design, KINDS_TO_USE);
    if (resources.length === 0) return [];
    const edges = Object.values(design.edges);
    const used = new Set(edges.flatMap(({ kind, from, to }) => (kind === 'encrypted-with' ? [to] : [from, to])));
    return resources.flatMap((node) =>
      [node, ...descendantsOf(design, node.id)].some(({ id }) => used.has(id))
        ? []
        : [{ path: [], elementId: node.id, label: KINDS[node.kind].label, name: node.name }],
    );
  },
  message: ({ label, name }) => `Nothing uses ${label} ${name}; draw a line to it, or take it away.`,
  fixes: ({ elementId, name }) => [removeFix(`Take ${name} away`, elementId)],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: { secret: { kind: 'secret', name: 'Secret', props: {} }, key: { kind: 'kms-key', name: 'Key', props: {} } },
        edges: {
          with: { kind: 'encrypted-with', from: 'secret', to: 'key' },
          uses: { kind: 'uses-secret', from: 'web', to: 'secret', props: { variables: [{ name: 'DATABASE_PASSWORD' }] } },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { secret: { kind: 'secret', name: 'Secret', props: {} } } }),
      fargateExample({
        nodes: {
          files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} },
          point: { kind: 'access-point', name: 'Point', parent: 'files', props: {} },
        },
      }),
    ],
  }),
});
