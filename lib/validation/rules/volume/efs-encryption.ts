import { edgesFrom, nodeOfKind } from '@/lib/kinds/graph';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { fargateVolume, onEfs } from './example';

/** With an access point or the rights of the task role, EFS is mounted encrypted. */
export const efsEncryption = defineRule({
  id: 'volume/efs-encryption',
  severity: 'error',
  title: 'Access points and IAM need encryption on the way to EFS',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html',
  related: ['Security Hub ECS.18', 'checkov CKV_AWS_97', 'trivy AWS-0035'],
  on: 'volume',
  check: (volume, design) => {
    const { efs } = volume.props;
    if (volumeTypeOf(volume, design) !== 'EFS' || efs?.transitEncryption === 'ENABLED') return [];
    const point = nodeOfKind(design, edgesFrom(design, volume.id, 'stored-on')[0]?.to, 'access-point');
    const iam = efs?.iam === 'ENABLED';
    return point || iam
      ? [
          {
            path: ['efs', 'transitEncryption'],
            name: volume.name,
            why: point ? `is behind access point ${point.name}` : 'needs rights of the task role',
            iam: iam && !point,
          },
        ]
      : [];
  },
  message: ({ name, why }) => `Volume ${name} ${why}, and ECS takes that only with encryption on the way; encrypt it.`,
  fixes: ({ path, iam }, { id }) => [
    setFix('Encrypt it on the way', id, path, 'ENABLED'),
    ...(iam ? [clearFix('Mount it without rights', id, ['efs', 'iam'])] : []),
  ],
  examples: () => ({
    ok: [fargateVolume({ efs: { transitEncryption: 'ENABLED', iam: 'ENABLED' } }, onEfs('point')), fargateVolume({ efs: { iam: 'DISABLED' } }, onEfs())],
    bad: [fargateVolume({}, onEfs('point')), fargateVolume({ efs: { iam: 'ENABLED', transitEncryption: 'DISABLED' } }, onEfs())],
  }),
});
