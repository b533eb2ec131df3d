import { nodesOfKinds } from '@/lib/kinds/graph';
import type { ReferenceKey } from '@/lib/aws/resource-formats';
import { REFERENCE_WAYS, REFERRED_KINDS } from '@/lib/kinds/references';
import { KINDS } from '@/lib/kinds/registry';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const WORDS: Record<ReferenceKey, string> = {
  keyArn: 'ARN',
  roleArn: 'ARN',
  roleName: 'name',
  logGroupName: 'name',
  bucketName: 'name',
  bucketArn: 'ARN',
  secretArn: 'ARN',
  secretName: 'name',
  parameterName: 'name',
  repositoryArn: 'ARN',
  repositoryName: 'name',
  queueArn: 'ARN',
  topicArn: 'ARN',
  alarmArn: 'ARN',
  alarmName: 'name',
  fileSystemId: 'id',
  securityGroupId: 'security group',
  accessPointId: 'id',
  subnetId: 'id',
  functionArn: 'ARN',
  serviceArn: 'ARN',
};

/** An existing resource is known in one way. */
export const twoReferences = defineRule({
  id: 'resource/two-references',
  severity: 'warning',
  title: 'An existing resource is known by one reference',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html#resources-importing',
  on: 'design',
  check: (design) =>
    nodesOfKinds(design, REFERRED_KINDS).flatMap((node) => {
      if (node.props.source !== 'existing') return [];
      const props: Readonly<Record<string, unknown>> = node.props;
      const [used, ...others] = REFERENCE_WAYS[node.kind].filter(({ keys }) => keys.some((key) => props[key]));
      return others.flatMap(({ keys }) =>
        keys.map((key) => ({
          path: [key],
          elementId: node.id,
          name: node.name,
          kind: KINDS[node.kind].label,
          label: WORDS[key],
          used: used?.keys[0] ?? key,
          usedLabel: WORDS[used?.keys[0] ?? key],
        })),
      );
    }),
  message: ({ name, kind, label, usedLabel }) => `${kind} ${name} is known by its ${usedLabel}; its ${label} has no effect. Keep one of the two.`,
  fixes: ({ path, elementId, label, used, usedLabel }) => [
    clearFix(`Take the ${label} away`, elementId, path),
    clearFix(`Take the ${usedLabel} away`, elementId, [used]),
  ],
  examples: () => ({
    ok: [fargateExample({ nodes: { bucket: { kind: 'bucket', name: 'Bucket', props: { source: 'existing', bucketArn: 'arn:aws:s3:::shop-files' } } } })],
    bad: [
      fargateExample({
        nodes: { bucket: { kind: 'bucket', name: 'Bucket', props: { source: 'existing', bucketName: 'shop-files', bucketArn: 'arn:aws:s3:::shop-files' } } },
      }),
      fargateExample({
        nodes: { role: { kind: 'role', name: 'Role', props: { source: 'existing', roleName: 'app', roleArn: 'arn:aws:iam::111122223333:role/app' } } },
      }),
    ],
  }),
});
