import { MACHINE_IMAGES } from '@/lib/aws/machine-images';
import { options, type Field } from '../field';
import { subnetFields } from '../subnets';
import type { DesignNode } from '../union';
import { groupFields } from './group-fields';
import { isProvider } from './ids';
import { mixedFields } from './mixed-fields';
import { providerFields } from './provider-fields';

type CapacityField = Field<DesignNode<'capacity'>>;
type Why = NonNullable<CapacityField['notApplicable']>;

const docs = (property: string): CapacityField['docs'] => ({ fqn: 'aws_ecs.AddCapacityOptions', property });
const own =
  (...images: readonly string[]): Why =>
  ({ props }) =>
    images.includes(props.machineImage ?? '') ? undefined : 'Only for a machine image of your own.';
const oneType: Why = ({ props }) => (props.mixedInstances ? 'A mixture of instances says it itself.' : undefined);

const instanceFields: readonly CapacityField[] = [
  {
    path: ['as'],
    label: 'Number of instances',
    section: 'Capacity',
    control: options(['CAPACITY_PROVIDER', 'as tasks need: a capacity provider'], ['INSTANCES', 'as it is set: instances alone']),
    essential: true,
    placeholder: 'as it is set: instances alone',
    help: 'A service that is connected to a capacity provider gets instances when its tasks need them.',
  },
  {
    path: ['instanceType'],
    label: 'Instance type',
    section: 'Instances',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 't3.large',
    docs: docs('instanceType'),
  },
  {
    path: ['machineImage'],
    label: 'Machine image',
    section: 'Instances',
    control: options(
      ...Object.entries(MACHINE_IMAGES).map(([name, { label }]) => [name, label] as const),
      ['PARAMETER', 'My own, by a parameter'],
      ['AMI', 'My own, by its id'],
    ),
    essential: true,
    placeholder: 'what the CDK takes: Amazon Linux 2',
    docs: docs('machineImage'),
    help: 'The newest one is taken at each deployment, and instances are replaced when it is another. One of your own stays as long as its parameter or id does.',
  },
  {
    path: ['imageParameter'],
    label: 'Parameter with its id',
    section: 'Instances',
    control: { type: 'text', mono: true },
    placeholder: '/images/ecs',
    help: 'A path in Parameter Store. AWS has one for each image it publishes, also for older ones.',
    notApplicable: own('PARAMETER'),
  },
  {
    path: ['imageParameterVersion'],
    label: 'Version of the parameter',
    section: 'Instances',
    control: { type: 'text', mono: true },
    placeholder: 'the newest',
    notApplicable: own('PARAMETER'),
  },
  {
    path: ['imageIds'],
    label: 'Ids of the image',
    section: 'Instances',
    control: { type: 'key-value', keyLabel: 'Region', valueLabel: 'AMI' },
    notApplicable: own('AMI'),
  },
  {
    path: ['imageSystem'],
    label: 'Operating system of the image',
    section: 'Instances',
    control: options(['LINUX', 'Linux'], ['WINDOWS', 'Windows']),
    placeholder: 'Linux',
    notApplicable: own('PARAMETER', 'AMI'),
  },
  {
    path: ['machineImageType'],
    label: 'Joins the cluster as',
    section: 'Instances',
    control: options(['AMAZON_LINUX_2', 'Amazon Linux'], ['BOTTLEROCKET', 'Bottlerocket']),
    placeholder: 'the machine image is',
    docs: docs('machineImageType'),
    help: 'Without a machine image it chooses one.',
  },
  {
    path: ['minCapacity'],
    label: 'Instances, at least',
    section: 'Size',
    control: { type: 'number', min: 0 },
    essential: true,
    placeholder: '1',
    docs: docs('minCapacity'),
  },
  {
    path: ['maxCapacity'],
    label: 'Instances, at most',
    section: 'Size',
    control: { type: 'number', min: 0 },
    essential: true,
    placeholder: 'the number at first',
    docs: docs('maxCapacity'),
  },
  {
    path: ['desiredCapacity'],
    label: 'Instances at first',
    section: 'Size',
    control: { type: 'number', min: 0 },
    essential: true,
    placeholder: 'the least',
    docs: docs('desiredCapacity'),
    help: 'Each deployment sets the number back to this.',
  },
  {
    path: ['spotPrice'],
    label: 'Spot price limit',
    section: 'Spot',
    control: { type: 'text', mono: true },
    placeholder: '0.0735',
    docs: docs('spotPrice'),
    notApplicable: oneType,
  },
  {
    path: ['spotInstanceDraining'],
    label: 'Drain Spot instances',
    section: 'Spot',
    control: { type: 'toggle', absent: false },
    docs: docs('spotInstanceDraining'),
    notApplicable: ({ props }) => (props.spotPrice ? undefined : 'Only for Spot instances.'),
  },
  ...subnetFields<DesignNode<'capacity'>>({ section: 'Network', placeholder: 'private, with a way out', docs: docs('vpcSubnets') }),
  {
    path: ['associatePublicIpAddress'],
    label: 'Public IP address',
    section: 'Network',
    control: { type: 'toggle', absent: false },
    docs: docs('associatePublicIpAddress'),
  },
  {
    path: ['allowAllOutbound'],
    label: 'All outbound traffic',
    section: 'Network',
    control: { type: 'toggle', absent: true },
    docs: docs('allowAllOutbound'),
  },
  { path: ['keyName'], label: 'SSH key name', section: 'Access', control: { type: 'text' }, docs: docs('keyPair') },
  {
    path: ['ssmSessionPermissions'],
    label: 'Session Manager',
    section: 'Access',
    control: { type: 'toggle', absent: false },
    docs: docs('ssmSessionPermissions'),
  },
  {
    path: ['requireImdsv2'],
    label: 'Metadata only with a token (IMDSv2)',
    section: 'Access',
    control: { type: 'toggle', absent: false },
    docs: { fqn: 'aws_autoscaling.AutoScalingGroupProps', property: 'requireImdsv2' },
    notApplicable: (node) => (isProvider(node) ? undefined : 'Only for a capacity provider.'),
  },
  {
    path: ['userData'],
    label: 'Commands at start',
    section: 'Start',
    control: { type: 'list', item: 'command' },
    help: 'After those that make it join its cluster. For Bottlerocket: lines of its settings.',
  },
  {
    path: ['blockDevices'],
    label: 'Disks',
    section: 'Storage',
    control: {
      type: 'rows',
      item: 'disk',
      columns: [
        { key: 'deviceName', label: 'Device', control: { type: 'text', mono: true }, placeholder: '/dev/xvda' },
        { key: 'sizeGiB', label: 'Size, GiB', control: { type: 'number', min: 1 } },
        {
          key: 'volumeType',
          label: 'Type',
          control: { type: 'select', options: ['GP3', 'GP2', 'IO1', 'ST1', 'SC1', 'STANDARD'].map((value) => ({ value, label: value.toLowerCase() })) },
        },
        {
          key: 'type',
          label: 'Kind',
          control: {
            type: 'select',
            options: [
              { value: 'EBS', label: 'EBS' },
              { value: 'EPHEMERAL', label: 'local' },
            ],
          },
          placeholder: 'EBS',
        },
        { key: 'iops', label: 'IOPS', control: { type: 'number', min: 100 } },
        { key: 'throughputMiBps', label: 'Throughput, MiB/s', control: { type: 'number', min: 125, max: 2000 } },
        { key: 'encrypted', label: 'Encrypted', control: { type: 'toggle', absent: false } },
        { key: 'deleteOnTermination', label: 'Ends with instance', control: { type: 'toggle', absent: true } },
        { key: 'snapshotId', label: 'From snapshot', control: { type: 'text', mono: true } },
        { key: 'ephemeralIndex', label: 'Local disk number', control: { type: 'number', min: 0 } },
      ],
    },
    docs: docs('blockDevices'),
  },
];

/** How Auto Scaling capacity is edited. */
export const capacityFields: readonly CapacityField[] = [...instanceFields, ...mixedFields, ...groupFields, ...providerFields];
