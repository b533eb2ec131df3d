import { takesKey } from '@/lib/kinds/bucket/plan';
import { edgesFrom, nodesOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix } from '../../support/fixes';

/** What has a key is encrypted with it. */
export const keyContradiction = defineRule({
  id: 'resource/key-contradiction',
  severity: 'error',
  title: 'What has a KMS key is encrypted with it',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_s3.Bucket.html',
  related: ["CDK: encryptionKey is specified, so 'encryption' must be set to KMS or DSSE"],
  on: 'design',
  check: (design) => {
    const keyed = (id: string) => {
      const edge = edgesFrom(design, id, 'encrypted-with')[0];
      return edge && { edge: edge.id, key: design.nodes[edge.to]?.name ?? 'a key' };
    };
    const buckets = nodesOfKind(design, 'bucket').flatMap((node) => {
      const found = node.props.source !== 'existing' && node.props.encryption && !takesKey(node.props.encryption) ? keyed(node.id) : undefined;
      return found ? [{ path: ['encryption'], elementId: node.id, ...found, name: `S3 bucket ${node.name}`, other: 'is to be encrypted with other keys' }] : [];
    });
    const fileSystems = nodesOfKind(design, 'file-system').flatMap((node) => {
      const found = node.props.source !== 'existing' && node.props.encrypted === false ? keyed(node.id) : undefined;
      return found ? [{ path: ['encrypted'], elementId: node.id, ...found, name: `EFS file system ${node.name}`, other: 'is not to be encrypted at all' }] : [];
    });
    return [...buckets, ...fileSystems];
  },
  message: ({ name, key, other }) => `${name} has the key ${key}, but ${other}; encrypt it with the key, or take the line away.`,
  fixes: ({ path, elementId, edge, key }) => [
    path[0] === 'encryption' ? setFix(`Encrypt it with ${key}`, elementId, path, 'KMS') : clearFix(`Encrypt it with ${key}`, elementId, path),
    removeFix('Take the line to the key away', edge),
  ],
  examples: () => ({
    ok: [withKey('bucket', {}), withKey('bucket', { encryption: 'DSSE' }), withKey('file-system', {})],
    bad: [withKey('bucket', { encryption: 'S3_MANAGED' }), withKey('bucket', { encryption: 'KMS_MANAGED' }), withKey('file-system', { encrypted: false })],
  }),
});

function withKey(kind: 'bucket' | 'file-system', props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: {
      key: { kind: 'kms-key', name: 'Key', props: {} },
      store: { kind, name: 'Store', ...(kind === 'file-system' ? { parent: 'vpc' } : {}), props },
    },
    edges: { with: { kind: 'encrypted-with', from: 'store', to: 'key' } },
  });
}
