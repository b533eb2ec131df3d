import { nodesOfKinds } from '@/lib/kinds/graph';
import { REFERRED_KINDS, type ReferredKind } from '@/lib/kinds/references';
import { KINDS } from '@/lib/kinds/registry';
import { otherSourceProps } from '@/lib/kinds/source-props';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, togetherFix } from '../../support/fixes';

/**
 * A resource says only what counts for it: what is left from the other source would be deployed otherwise than the design
 * says, and only its author knows which of the two was meant.
 */
export const resourceLeftover = defineRule({
  id: 'resource/leftover',
  severity: 'warning',
  title: 'A resource has no settings that cannot take effect',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html#resources-importing',
  on: 'design',
  check: (design) =>
    nodesOfKinds(design, REFERRED_KINDS).flatMap((node) =>
      leftovers(node).map((it, _index, all) => ({ ...it, path: [it.key], elementId: node.id, kind: KINDS[node.kind].label, name: node.name, all })),
    ),
  message: ({ kind, name, words, why }) => `${kind} ${name} says “${words}”, which has no effect: ${why}. Take it away.`,
  fixes: ({ path, elementId, words, all }) => [
    clearFix(`Take “${words}” away`, elementId, path),
    ...(all.length > 1 ? [togetherFix(`Take away all ${all.length} that have no effect`, ...all.map((it) => clearFix('', elementId, [it.key])))] : []),
  ],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          bucket: { kind: 'bucket', name: 'Bucket', props: { bucketName: 'shop-files', versioned: true } },
          files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { throughputMode: 'PROVISIONED', provisionedThroughputMiBps: 10 } },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { bucket: { kind: 'bucket', name: 'Bucket', props: { bucketArn: 'arn:aws:s3:::shop-files' } } } }),
      fargateExample({
        nodes: { bucket: { kind: 'bucket', name: 'Bucket', props: { source: 'existing', bucketName: 'shop-files', versioned: true, enforceSsl: true } } },
      }),
      fargateExample({
        nodes: { secret: { kind: 'secret', name: 'Secret', props: { source: 'existing', secretName: 'db', generate: { passwordLength: 20 } } } },
      }),
      fargateExample({ nodes: { parameter: { kind: 'parameter', name: 'Parameter', props: { stringValue: 'eu', version: 3 } } } }),
      fargateExample({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { provisionedThroughputMiBps: 10 } } } }),
    ],
  }),
});

interface Leftover {
  readonly key: string;
  readonly words: string;
  readonly why: string;
}

function leftovers(node: DesignNode<ReferredKind>): Leftover[] {
  const existing = node.props.source === 'existing';
  const why = existing ? 'it is there already and keeps what it has' : 'this counts only for what is there already, and the stack makes it anew';
  const found = otherSourceProps(node)
    .filter(({ key }) => !(node.kind === 'parameter' && key === 'type' && node.props.type === 'SECURE_STRING'))
    .map((it) => ({ ...it, why }));
  // A new SecureString is an error of its own.
  if (existing || node.kind !== 'file-system' || node.props.throughputMode === 'PROVISIONED' || node.props.provisionedThroughputMiBps === undefined)
    return found;
  return [...found, { key: 'provisionedThroughputMiBps', words: 'Provisioned throughput', why: 'its throughput is not provisioned' }];
}
