import { encryptionKeyIdOf } from '@/lib/kinds/encryption';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { queued } from './examples';

/** Messages are encrypted where they wait. */
export const queueUnencrypted = defineRule({
  id: 'operation/queue-unencrypted',
  severity: 'security',
  title: 'Queues are encrypted',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html#sqs-1',
  related: ['Security Hub SQS.1', 'trivy AWS-0096', 'cdk-nag AwsSolutions-SQS2'],
  on: 'queue',
  check: ({ id, name, props }, design) =>
    props.source !== 'existing' && props.encryption === 'UNENCRYPTED' && encryptionKeyIdOf(id, design) === undefined ? [{ path: ['encryption'], name }] : [],
  message: ({ name }) => `Messages of ${name} are not encrypted while they wait. Keys of SQS cost nothing.`,
  fixes: (_match, { id }) => [clearFix('Encrypt with keys of SQS', id, ['encryption'])],
  examples: () => ({ ok: [queued({}), queued({ encryption: 'KMS_MANAGED' })], bad: [queued({ encryption: 'UNENCRYPTED' })] }),
});
