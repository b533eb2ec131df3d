import { nodeOfKind } from '@/lib/kinds/graph';
import { placeText, runsExternally } from '@/lib/kinds/task-definition/launch-types';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { ec2Volume, fargateVolume } from './example';

const LOCAL = { type: 'DOCKER', docker: { driver: 'local', scope: 'TASK' } };

/** Docker volumes are in tasks that run on machines with a Docker of their own: EC2 instances or External ones. */
export const dockerPlace = defineRule({
  id: 'volume/docker-place',
  severity: 'error',
  title: 'Docker volumes are for tasks on EC2 or External instances',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html',
  related: [
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/docker-volumes.html',
    'CDK: DockerVolumeConfiguration is not supported for tasks running on Managed Instances',
  ],
  on: 'volume',
  check: (volume, design) => {
    const task = nodeOfKind(design, volume.parent, 'task-definition');
    return task && task.props.launchType !== 'EC2' && !runsExternally(task.props) && volumeTypeOf(volume, design) === 'DOCKER'
      ? [{ path: ['type'], name: volume.name, task: task.name, taskId: task.id, where: placeText(task.props) }]
      : [];
  },
  message: ({ name, task, where }) =>
    `Volume ${name} is a Docker volume, which only EC2 instances of your own and External instances have; task definition ${task} is for ${where}. Make it a plain volume of the task, or run the task on EC2 instances.`,
  fixes: ({ path, taskId, task }, { id }) => [
    setFix('Make it a volume of the task', id, path, 'HOST'),
    setFix(`Make ${task} for EC2 instances`, taskId, ['launchType'], 'EC2'),
  ],
  examples: () => ({
    ok: [ec2Volume(LOCAL), ec2Volume(LOCAL, { nodes: { task: { props: { launchType: 'EXTERNAL' } }, service: null }, edges: { runs: null } })],
    bad: [fargateVolume(LOCAL), ec2Volume(LOCAL, { nodes: { task: { props: { launchType: 'EC2_AND_MANAGED_INSTANCES' } } } })],
  }),
});
