import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** Only a key that is rotated has a rotation period. */
export const keyRotation = defineRule({
  id: 'resource/key-rotation',
  severity: 'error',
  title: 'Only a key that is rotated has a rotation period',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-enable.html',
  related: ["CDK: 'rotationPeriod' cannot be specified when 'enableKeyRotation' is disabled"],
  on: 'kms-key',
  check: ({ name, props: { source, enableKeyRotation, rotationPeriodDays } }) =>
    source !== 'existing' && rotationPeriodDays !== undefined && enableKeyRotation === false
      ? [{ path: ['rotationPeriodDays'], name, days: rotationPeriodDays }]
      : [],
  message: ({ name, days }) => `KMS key ${name} is not rotated, but is to be every ${days} days; rotate it, or take the period away.`,
  fixes: ({ path }, { id }) => [setFix('Rotate the key', id, ['enableKeyRotation'], true), clearFix('Take the period away', id, path)],
  examples: () => ({
    ok: [fargateExample({ nodes: { key: { kind: 'kms-key', name: 'Key', props: { rotationPeriodDays: 180 } } } })],
    bad: [fargateExample({ nodes: { key: { kind: 'kms-key', name: 'Key', props: { enableKeyRotation: false, rotationPeriodDays: 180 } } } })],
  }),
});
