import { nodeOfKind } from '@/lib/kinds/graph';
import { canRunOnFargate, canRunOnManagedInstances } from '@/lib/kinds/task-definition/launch-types';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { ec2Volume, fargateVolume } from './example';

/** Only tasks on instances of one's own see folders of their instance. */
export const hostFolder = defineRule({
  id: 'volume/host-folder',
  severity: 'error',
  title: 'Fargate and managed instances show tasks no folder of the host',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html'],
  on: 'volume',
  check: (volume, design) => {
    const task = nodeOfKind(design, volume.parent, 'task-definition');
    const { hostSourcePath: folder } = volume.props;
    if (!task || !folder || volumeTypeOf(volume, design) !== 'HOST') return [];
    const where = canRunOnFargate(task.props) ? 'Fargate' : canRunOnManagedInstances(task.props) ? 'managed instances' : undefined;
    return where === undefined ? [] : [{ path: ['hostSourcePath'], name: volume.name, folder, task: task.name, where }];
  },
  message: ({ name, folder, task, where }) =>
    `Volume ${name} is the folder ${folder} of the instance, but task definition ${task} can run on ${where}, where tasks see none; leave the folder away, and the volume lives with its task.`,
  fixes: ({ path }, { id }) => [losing(clearFix('Leave the folder away', id, path))],
  examples: () => ({
    ok: [fargateVolume({}), ec2Volume({ hostSourcePath: '/var/lib/data' })],
    bad: [
      fargateVolume({ hostSourcePath: '/var/lib/data' }),
      ec2Volume({ hostSourcePath: '/var/lib/data' }, { nodes: { task: { props: { launchType: 'EC2_AND_MANAGED_INSTANCES' } } } }),
    ],
  }),
});
