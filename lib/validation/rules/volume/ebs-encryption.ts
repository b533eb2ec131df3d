import { encryptionKeyIdOf } from '@/lib/kinds/encryption';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { fargateVolume } from './example';

/** A volume with a key is encrypted with it. */
export const ebsKey = defineRule({
  id: 'volume/ebs-key',
  severity: 'error',
  title: 'An EBS volume with a key is encrypted',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  on: 'volume',
  check: (volume, design) => {
    const key = encryptionKeyIdOf(volume.id, design);
    if (key === undefined) return [];
    const managed = volumeTypeOf(volume, design) === 'MANAGED_EBS';
    if (managed && volume.props.ebs?.encrypted) return [];
    return [{ path: managed ? ['ebs', 'encrypted'] : ['type'], name: volume.name, key: design.nodes[key]?.name ?? key, managed }];
  },
  message: ({ name, key, managed }) =>
    managed
      ? `Volume ${name} has the key ${key} but is not encrypted; turn its encryption on, or take the line to the key away.`
      : `Volume ${name} has the key ${key}, but only EBS volumes of services are encrypted with a key of your own; change its type, or take the line away.`,
  fixes: ({ path, managed }, { id }) => [
    managed ? setFix('Encrypt it', id, path, true) : setFix('Make it an EBS volume of the service', id, path, 'MANAGED_EBS'),
  ],
  examples: () => ({ ok: [keyed({ encrypted: true })], bad: [keyed({}), keyed({ encrypted: false })] }),
});

/** What tasks keep on EBS is encrypted. */
export const ebsEncryption = defineRule({
  id: 'volume/ebs-encryption',
  severity: 'security',
  title: 'EBS volumes are encrypted',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3',
  related: ['Security Hub EC2.3', 'checkov CKV_AWS_3'],
  on: 'volume',
  check: (volume, design) => {
    const { ebs } = volume.props;
    if (volumeTypeOf(volume, design) !== 'MANAGED_EBS' || ebs?.encrypted || ebs?.snapshotId || encryptionKeyIdOf(volume.id, design) !== undefined) return [];
    return [{ path: ['ebs', 'encrypted'], name: volume.name }];
  },
  message: ({ name }) => `EBS volume ${name} is encrypted only where the account encrypts all its volumes by default; turn its encryption on.`,
  fixes: ({ path }, { id }) => [setFix('Encrypt it', id, path, true)],
  examples: () => ({
    ok: [fargateVolume({ type: 'MANAGED_EBS', ebs: { sizeGiB: 20, encrypted: true } })],
    bad: [fargateVolume({ type: 'MANAGED_EBS', ebs: { sizeGiB: 20 } })],
  }),
});

function keyed(ebs: Readonly<Record<string, unknown>>) {
  return fargateVolume(
    { type: 'MANAGED_EBS', ebs: { sizeGiB: 20, ...ebs } },
    {
      nodes: { key: { kind: 'kms-key', name: 'Key', props: { enableKeyRotation: true } } },
      edges: { encrypted: { kind: 'encrypted-with', from: 'data', to: 'key' } },
    },
  );
}
