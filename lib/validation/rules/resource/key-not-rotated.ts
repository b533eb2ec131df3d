import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** The material of a key does not stay the same for ever. */
export const keyNotRotated = defineRule({
  id: 'resource/key-not-rotated',
  severity: 'hint',
  title: 'A key is rotated',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  related: ['cdk-nag AwsSolutions-KMS5'],
  on: 'kms-key',
  check: ({ name, props: { source, enableKeyRotation, rotationPeriodDays } }) =>
    source !== 'existing' && !enableKeyRotation && rotationPeriodDays === undefined ? [{ path: ['enableKeyRotation'], name }] : [],
  message: ({ name }) =>
    `KMS key ${name} encrypts everything with the same material for ever; let AWS renew it every year. What was encrypted before stays readable.`,
  fixes: (_match, { id }) => [setFix('Rotate it', id, ['enableKeyRotation'], true)],
  examples: () => ({ ok: [key({ enableKeyRotation: true }), key({ rotationPeriodDays: 180 })], bad: [key({}), key({ enableKeyRotation: false })] }),
});

function key(props: Readonly<Record<string, unknown>>) {
  return fargateExample({ nodes: { key: { kind: 'kms-key', name: 'Key', props } } });
}
