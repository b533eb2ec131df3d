import { options, type Field } from '../field';
import { nodeOfKind } from '../graph';
import { canRunOnFargate, canRunOnManagedInstances, runsExternally } from '../task-definition/launch-types';
import type { DesignNode } from '../union';
import { VOLUME_TEXT, volumeTypeOf, type VolumeType } from './volume-type';

type VolumeField = Field<DesignNode<'volume'>>;

const docker = (property: string): VolumeField['docs'] => ({ fqn: 'aws_ecs.DockerVolumeConfiguration', property });
const ebs = (property: string): VolumeField['docs'] => ({ fqn: 'aws_ecs.ServiceManagedEBSVolumeConfiguration', property });
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
    if (type === 'DOCKER' && task && task.props.launchType !== 'EC2' && !runsExternally(task.props))
      return 'Docker volumes are for tasks that run on EC2 or External instances alone.';
    if (type === 'MANAGED_EBS') return task && runsExternally(task.props) ? 'External instances have no EBS volumes.' : undefined;
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
      ['MANAGED_EBS', 'In an EBS volume of the service'],
      ['CONFIGURED_AT_LAUNCH', 'In an EBS volume given at each run'],
    ),
    essential: true,
    placeholder: 'as connected, else with the task',
    docs: { fqn: 'aws_ecs.Volume', property: 'host' },
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
  {
    path: ['ebs', 'sizeGiB'],
    label: 'Size',
    section: 'EBS volume',
    control: { type: 'number', unit: 'GiB', min: 1, max: 65_536 },
    essential: true,
    placeholder: 'that of its snapshot',
    docs: ebs('size'),
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'volumeType'],
    label: 'Type',
    section: 'EBS volume',
    control: options(
      ['GP3', 'gp3: general purpose'],
      ['GP2', 'gp2: general purpose, older'],
      ['IO2', 'io2: provisioned operations'],
      ['IO1', 'io1: provisioned operations, older'],
      ['ST1', 'st1: throughput, hard disk'],
      ['SC1', 'sc1: cold, hard disk'],
      ['STANDARD', 'standard: magnetic, oldest'],
    ),
    essential: true,
    placeholder: 'gp2',
    docs: ebs('volumeType'),
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'encrypted'],
    label: 'Encrypted',
    section: 'EBS volume',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: ebs('encrypted'),
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'fileSystemType'],
    label: 'File system',
    section: 'EBS volume',
    control: options(['XFS', 'XFS'], ['EXT4', 'ext4'], ['EXT3', 'ext3'], ['NTFS', 'NTFS (Windows)']),
    placeholder: 'XFS',
    docs: ebs('fileSystemType'),
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'iops'],
    label: 'Operations per second',
    section: 'EBS volume',
    control: { type: 'number', min: 100, max: 256_000 },
    placeholder: '3000 for gp3',
    docs: ebs('iops'),
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'throughputMiBps'],
    label: 'Throughput',
    section: 'EBS volume',
    control: { type: 'number', unit: 'MiB/s', min: 125, max: 2000 },
    placeholder: '125 for gp3',
    docs: ebs('throughput'),
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'snapshotId'],
    label: 'Begins as the snapshot',
    section: 'EBS volume',
    control: { type: 'text', mono: true },
    placeholder: 'empty',
    docs: ebs('snapShotId'),
    help: 'The id of a snapshot that is there already, such as snap-0123456789abcdef0.',
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'initializationRateMiBps'],
    label: 'Copied from it at',
    section: 'EBS volume',
    control: { type: 'number', unit: 'MiB/s', min: 100, max: 300 },
    placeholder: 'as fast as its first use',
    docs: ebs('volumeInitializationRate'),
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'tags'],
    label: 'Tags',
    section: 'EBS volume',
    control: { type: 'key-value', keyLabel: 'Tag', valueLabel: 'Value' },
    docs: { fqn: 'aws_ecs.EBSTagSpecification', property: 'tags' },
    notApplicable: only('MANAGED_EBS'),
  },
  {
    path: ['ebs', 'propagateTags'],
    label: 'And the tags of',
    section: 'EBS volume',
    control: options(['SERVICE', 'the service'], ['TASK_DEFINITION', 'the task definition']),
    placeholder: 'nothing',
    docs: { fqn: 'aws_ecs.EBSTagSpecification', property: 'propagateTags' },
    notApplicable: only('MANAGED_EBS'),
  },
];
