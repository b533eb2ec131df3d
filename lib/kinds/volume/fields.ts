import { options, type Field } from '../field';
import { nodeOfKind } from '../graph';
import { canRunOnFargate, canRunOnManagedInstances, runsExternally } from '../task-definition/launch-types';
import type { DesignNode } from '../union';
import { VOLUME_TEXT, volumeTypeOf, type VolumeType } from './volume-type';

type VolumeField = Field<DesignNode<'volume'>>;

const docker = (property: string): VolumeField['docs'] => ({ fqn: 'aws_ecs.DockerVolumeConfiguration', property });
const efs = (property: string): VolumeField['docs'] => ({ fqn: 'aws_ecs.EfsVolumeConfiguration', property });

/** Only for volumes of a type, in tasks that can have them. */
const only =
  (type: VolumeType): VolumeField['notApplicable'] =>
  (node, graph) => {
    const is = volumeTypeOf(node, graph);
    if (is !== type) return `Only for a volume of the type "${VOLUME_TEXT[type]}"; this one is "${VOLUME_TEXT[is]}".`;
    const task = nodeOfKind(graph, node.parent, 'task-definition');
    const hostless = task && (canRunOnFargate(task.props) || canRunOnManagedInstances(task.props));
    if (type === 'HOST' && hostless) return 'Tasks that can run on Fargate or managed instances see no folder of their instance.';
    if (type === 'DOCKER' && task && task.props.launchType !== 'EC2') return 'Docker volumes are for tasks that run on EC2 instances alone.';
    return type === 'EFS' && task && runsExternally(task.props) ? 'External instances cannot mount EFS.' : undefined;
  };

/** How a volume is edited. */
export const volumeFields: readonly VolumeField[] = [
  {
    path: ['type'],
    label: 'Where its data is',
    section: 'Volume',
    control: options(
      ['HOST', 'With the task, or in a folder of the instance'],
      ['EFS', 'In an EFS file system'],
      ['DOCKER', 'Docker volume of the instance'],
      ['CONFIGURED_AT_LAUNCH', 'Configured at launch (EBS)'],
    ),
    essential: true,
    placeholder: 'as connected, else with the task',
    docs: { fqn: 'aws_ecs.Volume', property: 'host' },
    help: 'A volume that is configured at launch gets its EBS volume when a task is run; services cannot say theirs yet.',
  },
  {
    path: ['hostSourcePath'],
    label: 'Folder of the instance',
    section: 'Volume',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'none: lives as long as the task',
    docs: { fqn: 'aws_ecs.Host', property: 'sourcePath' },
    notApplicable: only('HOST'),
  },
  {
    path: ['efs', 'fileSystemId'],
    label: 'File system',
    section: 'EFS',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'the one it is connected to',
    docs: efs('fileSystemId'),
    help: 'The id of a file system that is not on the canvas, such as fs-0123456789abcdef0.',
    notApplicable: only('EFS'),
  },
  {
    path: ['efs', 'rootDirectory'],
    label: 'Root directory',
    section: 'EFS',
    control: { type: 'text', mono: true },
    placeholder: '/',
    docs: efs('rootDirectory'),
    help: 'With an access point its own folder is the root.',
    notApplicable: only('EFS'),
  },
  {
    path: ['efs', 'transitEncryption'],
    label: 'Encryption on the way',
    section: 'EFS',
    control: options(['ENABLED', 'Encrypted'], ['DISABLED', 'Not encrypted']),
    essential: true,
    placeholder: 'not encrypted',
    docs: efs('transitEncryption'),
    notApplicable: only('EFS'),
  },
  {
    path: ['efs', 'transitEncryptionPort'],
    label: 'Encryption port',
    section: 'EFS',
    control: { type: 'number', min: 1, max: 65535 },
    placeholder: 'chosen by the mount helper',
    docs: efs('transitEncryptionPort'),
    notApplicable: only('EFS'),
  },
  {
    path: ['efs', 'iam'],
    label: 'Rights of the task role',
    section: 'EFS',
    control: options(['ENABLED', 'Needed to mount it'], ['DISABLED', 'Not needed']),
    placeholder: 'not needed',
    docs: { fqn: 'aws_ecs.AuthorizationConfig', property: 'iam' },
    notApplicable: only('EFS'),
  },
  {
    path: ['docker', 'driver'],
    label: 'Driver',
    section: 'Docker volume',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'local',
    docs: docker('driver'),
    notApplicable: only('DOCKER'),
  },
  {
    path: ['docker', 'scope'],
    label: 'Lives as long as',
    section: 'Docker volume',
    control: options(['TASK', 'the task'], ['SHARED', 'the instance, shared by tasks']),
    essential: true,
    docs: docker('scope'),
    notApplicable: only('DOCKER'),
  },
  {
    path: ['docker', 'autoprovision'],
    label: 'Make it when it is missing',
    section: 'Docker volume',
    control: { type: 'toggle', absent: false },
    docs: docker('autoprovision'),
    help: 'Only for a volume that tasks share.',
    notApplicable: only('DOCKER'),
  },
  {
    path: ['docker', 'driverOpts'],
    label: 'Driver options',
    section: 'Docker volume',
    control: { type: 'key-value', keyLabel: 'Option', valueLabel: 'Value' },
    docs: docker('driverOpts'),
    notApplicable: only('DOCKER'),
  },
  {
    path: ['docker', 'labels'],
    label: 'Labels',
    section: 'Docker volume',
    control: { type: 'key-value', keyLabel: 'Label', valueLabel: 'Value' },
    docs: docker('labels'),
    notApplicable: only('DOCKER'),
  },
];
