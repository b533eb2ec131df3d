import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** What instances write to their disks is encrypted. */
export const diskEncryption = defineRule({
  id: 'capacity/disk-encryption',
  severity: 'security',
  title: 'Disks of instances are encrypted',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  related: ['cdk-nag AwsSolutions-EC26'],
  on: 'capacity',
  check: ({ name, props }) =>
    (props.blockDevices ?? []).flatMap(({ type, encrypted, snapshotId, deviceName }, index) =>
      type === 'EPHEMERAL' || encrypted || snapshotId
        ? []
        : [{ path: ['blockDevices', index, 'encrypted'], name, disk: deviceName || `number ${index + 1}`, off: encrypted === false }],
    ),
  message: ({ name, disk, off }) =>
    `Disk ${disk} of capacity ${name} is ${off ? 'not encrypted' : 'encrypted only where the account encrypts all disks'}; say that it is encrypted.`,
  fixes: ({ path }, { id }) => [setFix('Encrypt it', id, path, true)],
  examples: () => ({
    ok: [ec2Example(), disk({ encrypted: true }), disk({ sizeGiB: undefined, snapshotId: 'snap-0a1b2c3d4e5f60718' })],
    bad: [disk({}), disk({ encrypted: false })],
  }),
});

function disk(device: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { capacity: { props: { blockDevices: [{ deviceName: '/dev/xvda', sizeGiB: 50, ...device }] } } } });
}
