import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { fargateVolume, onEfs } from './example';

/** The port of encrypted NFS traffic is a port. */
export const efsPort = defineRule({
  id: 'volume/efs-port',
  severity: 'error',
  title: 'The port for encrypted data is 1 to 65535',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  on: 'volume',
  check: ({ name, props }) => outOfRange(name, props, [{ path: ['efs', 'transitEncryptionPort'], label: 'The encryption port', min: 1, max: 65_535 }]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [fargateVolume({ efs: { transitEncryption: 'ENABLED', transitEncryptionPort: 2999 } }, onEfs())],
    bad: [fargateVolume({ efs: { transitEncryption: 'ENABLED', transitEncryptionPort: 0 } }, onEfs())],
  }),
});
