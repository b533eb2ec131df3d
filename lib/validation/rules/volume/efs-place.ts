import { nodeOfKind } from '@/lib/kinds/graph';
import { runsExternally } from '@/lib/kinds/task-definition/launch-types';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { onWindows } from '../../support/task';
import { ec2Volume, fargateVolume, onEfs } from './example';

const ENCRYPTED = { efs: { transitEncryption: 'ENABLED' } };

/** EFS is mounted by Linux tasks in AWS. */
export const efsPlace = defineRule({
  id: 'volume/efs-place',
  severity: 'error',
  title: 'Windows containers and External instances cannot mount EFS',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html'],
  on: 'volume',
  check: (volume, design) => {
    const task = nodeOfKind(design, volume.parent, 'task-definition');
    if (!task || volumeTypeOf(volume, design) !== 'EFS') return [];
    const why = runsExternally(task.props) ? 'runs on External instances' : onWindows(task) ? 'runs Windows containers' : undefined;
    return why === undefined ? [] : [{ path: [], name: volume.name, task: task.name, why }];
  },
  message: ({ name, task, why }) =>
    `Volume ${name} is in an EFS file system, but task definition ${task} ${why}, which cannot mount EFS; keep the data elsewhere.`,
  fixes: (_match, { id }) => [removeFix('Remove the volume', id)],
  examples: () => ({
    ok: [fargateVolume(ENCRYPTED, onEfs())],
    bad: [
      fargateVolume(
        ENCRYPTED,
        onEfs('files', {
          nodes: {
            task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
            web: { props: { readonlyRootFilesystem: undefined } },
          },
        }),
      ),
      ec2Volume(
        { ...ENCRYPTED, type: 'EFS', efs: { ...ENCRYPTED.efs, fileSystemId: 'fs-0123456789abcdef0' } },
        { nodes: { task: { props: { launchType: 'EXTERNAL' } }, service: null }, edges: { runs: null } },
      ),
    ],
  }),
});
