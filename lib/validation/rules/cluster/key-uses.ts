import { keyEdgeOf } from '@/lib/kinds/cluster/exec';
import { nodeOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';

const USES = ['FARGATE_EPHEMERAL_STORAGE', 'MANAGED_STORAGE', 'EXECUTE_COMMAND'] as const;

/** Each key of a cluster encrypts something. */
export const keyUses = defineRule({
  id: 'cluster/key-uses',
  severity: 'warning',
  title: 'Each key of a cluster encrypts something, and only clusters divide what a key encrypts',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-storage-encryption.html',
  on: 'edge:encrypted-with',
  check: (edge, design) => {
    const owner = design.nodes[edge.from];
    const cluster = nodeOfKind(design, edge.from, 'cluster');
    const key = design.nodes[edge.to]?.name ?? edge.to;
    if (!cluster) return edge.props.uses === undefined ? [] : [{ path: ['uses'], owner: owner?.name ?? edge.from, key, idle: false }];
    return USES.some((use) => keyEdgeOf(cluster.id, use, design)?.id === edge.id) ? [] : [{ path: ['uses'], owner: cluster.name, key, idle: true }];
  },
  message: ({ owner, key, idle }) =>
    idle
      ? `Cluster ${owner} encrypts nothing with ${key}: other keys are for all that it could encrypt, or nothing is said that it encrypts.`
      : `${owner} is encrypted with ${key} as a whole; what a key is for is said of clusters only.`,
  fixes: ({ idle, path }, { id }) => [idle ? removeFix('Take the line away', id) : clearFix('Take it away', id, path)],
  examples: () => ({
    ok: [withKey({}), withKey({ uses: ['EXECUTE_COMMAND'] })],
    bad: [withKey({ uses: [] })],
  }),
});

function withKey(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { key: { kind: 'kms-key', name: 'Key', props: { enableKeyRotation: true } } },
    edges: { key: { kind: 'encrypted-with', from: 'cluster', to: 'key', props } },
  });
}
