import { nodeOfKind } from '@/lib/kinds/graph';
import { fileSystemOf } from '@/lib/kinds/volume/file-system-of';
import { defineRule } from '../../rule';
import { setFix, togetherFix } from '../../support/fixes';
import { fargateVolume, onEfs } from './example';

/** A file system lets its volumes in. */
export const efsAnonymous = defineRule({
  id: 'volume/efs-anonymous',
  severity: 'error',
  title: 'A file system that wants IAM is mounted with the rights of the task role',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_efs-readme.html',
  related: ['CDK: @aws-cdk/aws-efs:denyAnonymousAccess', 'https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html'],
  on: 'volume',
  check: (volume, design) => {
    const files = fileSystemOf(volume, design);
    const task = nodeOfKind(design, volume.parent, 'task-definition');
    if (!files || !task || files.props.source === 'existing' || files.props.allowAnonymousAccess === true) return [];
    if (volume.props.efs?.iam === 'ENABLED' || files.overrides?.['FileSystemPolicy'] !== undefined) return [];
    return [{ path: ['efs', 'iam'], name: volume.name, files: files.name, filesId: files.id, task: task.name }];
  },
  message: ({ name, files, task }) =>
    `File system ${files} lets in nobody without rights, but volume ${name} is mounted without those of the task role of ${task}, so its tasks will not start; mount it with them, or open the file system to everybody in its network.`,
  fixes: ({ path, files, filesId }, { id }) => [
    togetherFix('Mount it with the rights of the task role', setFix('', id, path, 'ENABLED'), setFix('', id, ['efs', 'transitEncryption'], 'ENABLED')),
    setFix(`Let everybody mount ${files}`, filesId, ['allowAnonymousAccess'], true),
  ],
  examples: () => ({
    ok: [
      fargateVolume({ efs: { transitEncryption: 'ENABLED', iam: 'ENABLED' } }, onEfs('files', { nodes: files({}) })),
      fargateVolume({ efs: { transitEncryption: 'ENABLED' } }, onEfs()),
    ],
    bad: [
      fargateVolume({ efs: { transitEncryption: 'ENABLED' } }, onEfs('files', { nodes: files({}) })),
      fargateVolume({ efs: { transitEncryption: 'ENABLED', iam: 'DISABLED' } }, onEfs('point', { nodes: files({ allowAnonymousAccess: false }) })),
    ],
  }),
});

function files(props: Readonly<Record<string, unknown>>) {
  return { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props } } as const;
}
