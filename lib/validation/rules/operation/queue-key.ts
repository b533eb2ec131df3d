import { encryptionKeyIdOf } from '@/lib/kinds/encryption';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { queued } from './examples';

/** A queue that has a key is encrypted with it. */
export const queueKey = defineRule({
  id: 'operation/queue-key',
  severity: 'error',
  title: 'A queue that has a KMS key is encrypted with it',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_sqs.QueueProps.html#encryptionmasterkey',
  related: ["CDK: 'encryptionMasterKey' is not supported if encryption type 'SQS_MANAGED' is used"],
  on: 'queue',
  check: ({ id, name, props }, design) => {
    const key = props.source === 'existing' || props.encryption === undefined || props.encryption === 'KMS' ? undefined : encryptionKeyIdOf(id, design);
    return key === undefined ? [] : [{ path: ['encryption'], name, key: design.nodes[key]?.name ?? '' }];
  },
  message: ({ name, key }) => `SQS queue ${name} has the key ${key}, but is to be encrypted otherwise; encrypt it with the key, or take the line away.`,
  fixes: ({ key }, { id }) => [setFix(`Encrypt it with ${key}`, id, ['encryption'], 'KMS')],
  examples: () => {
    const change = {
      nodes: { key: { kind: 'kms-key', name: 'Key', props: {} } },
      edges: { with: { kind: 'encrypted-with', from: 'jobs', to: 'key' } },
    } as const;
    return { ok: [queued({}, change), queued({ encryption: 'KMS' }, change)], bad: [queued({ encryption: 'SQS_MANAGED' }, change)] };
  },
});
