import { options, type Field } from '../field';
import { SUBNET_TYPES } from '../subnets';
import type { DesignNode } from '../union';

const docs = (property: string) => ({ fqn: 'aws_ecs.AddCapacityOptions', property });

/** How Auto Scaling capacity is edited. */
export const capacityFields: readonly Field<DesignNode<'capacity'>>[] = [
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
      ['AMAZON_LINUX_2023', 'Amazon Linux 2023'],
      ['AMAZON_LINUX_2023_ARM', 'Amazon Linux 2023, ARM'],
      ['AMAZON_LINUX_2', 'Amazon Linux 2'],
      ['AMAZON_LINUX_2_ARM', 'Amazon Linux 2, ARM'],
      ['BOTTLEROCKET', 'Bottlerocket'],
      ['BOTTLEROCKET_ARM', 'Bottlerocket, ARM'],
    ),
    essential: true,
    placeholder: 'what the CDK takes: Amazon Linux 2',
    docs: docs('machineImage'),
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
    path: ['desiredCapacity'],
    label: 'Instances at first',
    section: 'Size',
    control: { type: 'number', min: 0 },
    essential: true,
    placeholder: 'the least',
    docs: docs('desiredCapacity'),
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
  { path: ['spotPrice'], label: 'Spot price limit', section: 'Spot', control: { type: 'text', mono: true }, placeholder: '0.0735', docs: docs('spotPrice') },
  {
    path: ['spotInstanceDraining'],
    label: 'Drain Spot instances',
    section: 'Spot',
    control: { type: 'toggle', absent: false },
    docs: docs('spotInstanceDraining'),
  },
  { path: ['subnetType'], label: 'Subnets', section: 'Network', control: SUBNET_TYPES, placeholder: 'private, with a way out', docs: docs('vpcSubnets') },
  {
    path: ['associatePublicIpAddress'],
    label: 'Public IP address',
    section: 'Network',
    control: { type: 'toggle', absent: false },
    docs: docs('associatePublicIpAddress'),
  },
  { path: ['keyName'], label: 'SSH key name', section: 'Access', control: { type: 'text' }, docs: docs('keyPair') },
];
