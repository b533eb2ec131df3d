import { edgesFrom } from '@/lib/kinds/graph';
import { VOLUME_TEXT, volumeTypeOf, type VolumeType } from '@/lib/kinds/volume/volume-type';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix } from '../../support/fixes';
import { ec2Volume, onEfs } from './example';

/** A volume says nothing of another type. */
export const otherType = defineRule({
  id: 'volume/other-type',
  severity: 'warning',
  title: 'A volume has no settings of another type',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  related: ["CDK: Volume Configurations must not be specified when 'configuredAtLaunch' is set to true"],
  on: 'volume',
  check: (volume, design) => {
    const type = volumeTypeOf(volume, design);
    const { hostSourcePath, docker, efs, ebs } = volume.props;
    const stored = edgesFrom(design, volume.id, 'stored-on').map((edge) => edge.id);
    const given: readonly {
      readonly key: 'hostSourcePath' | 'docker' | 'efs' | 'ebs' | undefined;
      readonly of: VolumeType;
      readonly says: string;
      readonly is: boolean;
    }[] = [
      { key: 'hostSourcePath', of: 'HOST', says: 'a folder of the instance', is: Boolean(hostSourcePath) },
      { key: 'docker', of: 'DOCKER', says: 'settings of a Docker volume', is: docker !== undefined && Object.keys(docker).length > 0 },
      { key: 'efs', of: 'EFS', says: 'settings of EFS', is: efs !== undefined && Object.keys(efs).length > 0 },
      { key: 'ebs', of: 'MANAGED_EBS', says: 'settings of EBS', is: ebs !== undefined && Object.keys(ebs).length > 0 },
      { key: undefined, of: 'EFS', says: 'a line to a file system', is: stored.length > 0 },
    ];
    return given
      .filter((it) => it.is && it.of !== type)
      .map(({ key, of, says }) => ({ path: key === undefined ? ['type'] : [key], name: volume.name, type, key, of, says, stored }));
  },
  message: ({ name, type, says, of }) =>
    `Volume ${name} is of the type "${VOLUME_TEXT[type]}" and has ${says}: that belongs to the type "${VOLUME_TEXT[of]}" and is left out; take it away, or change the type.`,
  fixes: ({ key, of, stored }, { id }): Fix[] => [
    key === undefined ? removeFix('Take the line away', ...stored) : clearFix('Take it away', id, [key]),
    setFix(`Change the type to "${VOLUME_TEXT[of]}"`, id, ['type'], of),
  ],
  examples: () => ({
    ok: [ec2Volume({ hostSourcePath: '/var/lib/data' }), ec2Volume({ type: 'DOCKER', docker: { driver: 'local', scope: 'TASK' } })],
    bad: [
      ec2Volume({ docker: { driver: 'local', scope: 'TASK' } }),
      ec2Volume({ type: 'DOCKER', docker: { driver: 'local', scope: 'TASK' }, hostSourcePath: '/var/lib/data' }),
      ec2Volume({ ebs: { sizeGiB: 20, encrypted: true } }),
      ec2Volume({ efs: { transitEncryption: 'ENABLED', fileSystemId: 'fs-0123456789abcdef0' } }),
      ec2Volume({ type: 'HOST' }, onEfs('files', { nodes: { task: { props: { networkMode: 'AWS_VPC' } } } })),
    ],
  }),
});
