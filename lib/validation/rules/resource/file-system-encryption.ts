import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A new file system is encrypted. */
export const fileSystemEncryption = defineRule({
  id: 'resource/file-system-encryption',
  severity: 'security',
  title: 'A file system is encrypted',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-1',
  related: ['Security Hub EFS.1', 'cdk-nag AwsSolutions-EFS1'],
  on: 'file-system',
  check: ({ name, props }) => (props.source !== 'existing' && props.encrypted === false ? [{ path: ['encrypted'], name }] : []),
  message: ({ name }) => `EFS file system ${name} is not encrypted, and cannot be later without making it anew; encrypt it.`,
  fixes: ({ path }, { id }) => [clearFix('Encrypt it', id, path)],
  examples: () => ({
    ok: [fargateExample({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} } } })],
    bad: [fargateExample({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { encrypted: false } } } })],
  }),
});
