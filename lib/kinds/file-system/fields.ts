import { options, type Field } from '../field';
import { existingOnly, newOnly, REMOVAL, sourceField } from '../source-fields';
import { SUBNET_TYPES } from '../subnets';
import type { DesignNode } from '../union';

type FileSystemField = Field<DesignNode<'file-system'>>;

const isNew = newOnly('file system');
const isExisting = existingOnly('file system');
const docs = (property: string): FileSystemField['docs'] => ({ fqn: 'aws_efs.FileSystemProps', property });
const attributes = (property: string): FileSystemField['docs'] => ({ fqn: 'aws_efs.FileSystemAttributes', property });

/** How an EFS file system is edited. */
export const fileSystemFields: readonly FileSystemField[] = [
  sourceField('File system', 'General'),
  {
    path: ['fileSystemId'],
    label: 'File system id',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'fs-…',
    docs: attributes('fileSystemId'),
    notApplicable: isExisting,
  },
  {
    path: ['securityGroupId'],
    label: 'Security group of its mount targets',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'sg-…',
    docs: attributes('securityGroup'),
    help: 'A line from a service adds a rule to it, so that its tasks can mount.',
    notApplicable: isExisting,
  },
  {
    path: ['fileSystemName'],
    label: 'Name tag',
    section: 'General',
    control: { type: 'text' },
    essential: true,
    placeholder: 'its path in the stack',
    docs: docs('fileSystemName'),
    notApplicable: isNew,
  },
  {
    path: ['performanceMode'],
    label: 'Performance mode',
    section: 'Performance',
    control: options(['GENERAL_PURPOSE', 'General purpose'], ['MAX_IO', 'Max I/O: more at once, each slower']),
    placeholder: 'General purpose',
    docs: docs('performanceMode'),
    notApplicable: isNew,
  },
  {
    path: ['throughputMode'],
    label: 'Throughput',
    section: 'Performance',
    control: options(['BURSTING', 'Bursting: grows with the data'], ['ELASTIC', 'Elastic: as much as is used'], ['PROVISIONED', 'Provisioned']),
    essential: true,
    placeholder: 'Bursting',
    docs: docs('throughputMode'),
    notApplicable: isNew,
  },
  {
    path: ['provisionedThroughputMiBps'],
    label: 'Provisioned throughput',
    section: 'Performance',
    control: { type: 'number', unit: 'MiB/s', min: 1, max: 3414, step: 0.1 },
    docs: docs('provisionedThroughputPerSecond'),
    notApplicable: (node) => isNew(node) ?? (node.props.throughputMode === 'PROVISIONED' ? undefined : 'Only with provisioned throughput.'),
  },
  {
    path: ['encrypted'],
    label: 'Encrypted',
    section: 'Security',
    control: { type: 'toggle', absent: true },
    docs: docs('encrypted'),
    notApplicable: isNew,
  },
  {
    path: ['allowAnonymousAccess'],
    label: 'May be mounted without IAM',
    section: 'Security',
    control: { type: 'toggle', absent: false },
    docs: docs('allowAnonymousAccess'),
    help: 'Without it, volumes use IAM authorization and the task role gets access by a line.',
    notApplicable: isNew,
  },
  {
    path: ['subnetType'],
    label: 'Subnets of its mount targets',
    section: 'Network',
    control: SUBNET_TYPES,
    placeholder: 'private ones',
    docs: docs('vpcSubnets'),
    notApplicable: isNew,
  },
  {
    path: ['lifecyclePolicy'],
    label: 'Move unused files to infrequent access',
    section: 'Files',
    control: options(
      ...([1, 7, 14, 30, 60, 90, 180, 270, 365] as const).map(
        (days) => [days === 1 ? 'AFTER_1_DAY' : `AFTER_${days}_DAYS`, days === 1 ? 'After 1 day' : `After ${days} days`] as const,
      ),
    ),
    placeholder: 'Never',
    docs: docs('lifecyclePolicy'),
    notApplicable: isNew,
  },
  {
    path: ['enableAutomaticBackups'],
    label: 'Back up every day',
    section: 'Files',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('enableAutomaticBackups'),
    notApplicable: isNew,
  },
  {
    path: ['removalPolicy'],
    label: 'When the stack no longer has it',
    section: 'Deletion',
    control: REMOVAL,
    placeholder: 'Keep it',
    docs: docs('removalPolicy'),
    notApplicable: isNew,
  },
];
