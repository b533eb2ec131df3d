import { edgesFrom, nodeOfKind } from '@/lib/kinds/graph';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { fargateVolume, onEfs } from './example';

/** What tasks write to EFS cannot be read on the way. */
export const efsPlain = defineRule({
  id: 'volume/efs-plain',
  severity: 'security',
  title: 'Data is encrypted on its way to EFS',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-18',
  related: ['Security Hub ECS.18', 'checkov CKV_AWS_97', 'trivy AWS-0035'],
  on: 'volume',
  check: (volume, design) => {
    const { efs } = volume.props;
    if (volumeTypeOf(volume, design) !== 'EFS' || efs?.transitEncryption === 'ENABLED') return [];
    // Where it has to be encrypted that is an error, said by another rule.
    const needed = efs?.iam === 'ENABLED' || nodeOfKind(design, edgesFrom(design, volume.id, 'stored-on')[0]?.to, 'access-point');
    return needed ? [] : [{ path: ['efs', 'transitEncryption'], name: volume.name }];
  },
  message: ({ name }) => `What tasks read from and write to volume ${name} goes over the network as it is; encrypt it on its way to EFS.`,
  fixes: ({ path }, { id }) => [setFix('Encrypt it on the way', id, path, 'ENABLED')],
  examples: () => ({ ok: [fargateVolume({ efs: { transitEncryption: 'ENABLED' } }, onEfs()), fargateVolume({})], bad: [fargateVolume({}, onEfs())] }),
});
