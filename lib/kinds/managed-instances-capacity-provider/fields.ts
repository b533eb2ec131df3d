import { defaultStrategyFields } from '../capacity/strategy-fields';
import { options, type Field } from '../field';
import { subnetFields } from '../subnets';
import type { DesignNode } from '../union';
import { REQUIREMENT_NAMES } from './requirement-names';

type ManagedField = Field<DesignNode<'managed-instances-capacity-provider'>>;

const docs = (property: string): ManagedField['docs'] => ({ fqn: 'aws_ecs.ManagedInstancesCapacityProviderProps', property });
const needs = (property: string): ManagedField['docs'] => ({ fqn: 'aws_ec2.InstanceRequirementsConfig', property });
const allowed = options(['INCLUDED', 'may be'], ['REQUIRED', 'must be'], ['EXCLUDED', 'may not be']);

/** How a managed instances capacity provider node is edited. */
export const managedInstancesCapacityProviderFields: readonly ManagedField[] = [
  {
    path: ['capacityOptionType'],
    label: 'Instances are',
    section: 'Instances',
    control: options(['ON_DEMAND', 'On-Demand'], ['SPOT', 'Spot: cheaper, may be taken back']),
    essential: true,
    placeholder: 'On-Demand',
    docs: docs('capacityOptionType'),
    help: 'Changing it replaces the capacity provider.',
  },
  {
    path: ['taskVolumeStorageGiB'],
    label: 'Storage for tasks',
    section: 'Instances',
    control: { type: 'number', unit: 'GiB', min: 30, max: 16_384 },
    placeholder: '80',
    docs: docs('taskVolumeStorage'),
  },
  ...subnetFields<DesignNode<'managed-instances-capacity-provider'>>({
    section: 'Network',
    placeholder: 'private, with a way out',
    docs: docs('subnets'),
  }),
  number('vCpuCountMin', 'vCPUs, at least', 'Size', undefined, true),
  number('vCpuCountMax', 'vCPUs, at most', 'Size'),
  number('memoryMinMiB', 'Memory, at least', 'Size', 'MiB', true, 'memoryMin'),
  number('memoryMaxMiB', 'Memory, at most', 'Size', 'MiB', false, 'memoryMax'),
  number('memoryPerVCpuMinGiB', 'Memory per vCPU, at least', 'Size', 'GiB', false, 'memoryPerVCpuMin'),
  number('memoryPerVCpuMaxGiB', 'Memory per vCPU, at most', 'Size', 'GiB', false, 'memoryPerVCpuMax'),
  types('allowedInstanceTypes', 'Only these types'),
  types('excludedInstanceTypes', 'Not these types'),
  list('cpuManufacturers', 'Processors by', 'Kinds of instances'),
  list('instanceGenerations', 'Generations', 'Kinds of instances'),
  {
    path: ['instanceRequirements', 'burstablePerformance'],
    label: 'Burstable (T) types',
    section: 'Kinds of instances',
    control: allowed,
    placeholder: 'may not be',
    docs: needs('burstablePerformance'),
  },
  {
    path: ['instanceRequirements', 'bareMetal'],
    label: 'Bare metal',
    section: 'Kinds of instances',
    control: allowed,
    placeholder: 'may not be',
    docs: needs('bareMetal'),
  },
  {
    path: ['instanceRequirements', 'requireHibernateSupport'],
    label: 'Can hibernate',
    section: 'Kinds of instances',
    control: { type: 'toggle', absent: false },
    docs: needs('requireHibernateSupport'),
  },
  list('acceleratorTypes', 'Kinds', 'Accelerators'),
  list('acceleratorManufacturers', 'Made by', 'Accelerators'),
  list('acceleratorNames', 'Models', 'Accelerators'),
  number('acceleratorCountMin', 'At least', 'Accelerators'),
  number('acceleratorCountMax', 'At most', 'Accelerators'),
  number('acceleratorTotalMemoryMinMiB', 'Memory of all, at least', 'Accelerators', 'MiB', false, 'acceleratorTotalMemoryMin'),
  number('acceleratorTotalMemoryMaxMiB', 'Memory of all, at most', 'Accelerators', 'MiB', false, 'acceleratorTotalMemoryMax'),
  {
    path: ['instanceRequirements', 'localStorage'],
    label: 'Disks of the instance itself',
    section: 'Storage',
    control: allowed,
    placeholder: 'may be',
    docs: needs('localStorage'),
  },
  list('localStorageTypes', 'Kinds of disks', 'Storage'),
  number('totalLocalStorageGBMin', 'Size of all, at least', 'Storage', 'GB'),
  number('totalLocalStorageGBMax', 'Size of all, at most', 'Storage', 'GB'),
  number('baselineEbsBandwidthMbpsMin', 'Bandwidth to EBS, at least', 'Storage', 'Mbps'),
  number('baselineEbsBandwidthMbpsMax', 'Bandwidth to EBS, at most', 'Storage', 'Mbps'),
  number('networkInterfaceCountMin', 'Network interfaces, at least', 'Network'),
  number('networkInterfaceCountMax', 'Network interfaces, at most', 'Network'),
  number('networkBandwidthGbpsMin', 'Bandwidth, at least', 'Network', 'Gbps'),
  number('networkBandwidthGbpsMax', 'Bandwidth, at most', 'Network', 'Gbps'),
  number('onDemandMaxPricePercentageOverLowestPrice', 'On-Demand, over the cheapest, at most', 'Price', '%'),
  number('spotMaxPricePercentageOverLowestPrice', 'Spot, over the cheapest, at most', 'Price', '%'),
  number('maxSpotPriceAsPercentageOfOptimalOnDemandPrice', 'Spot, of the On-Demand price, at most', 'Price', '%'),
  {
    path: ['monitoring'],
    label: 'Monitoring',
    section: 'Monitoring',
    control: options(['BASIC', 'every five minutes'], ['DETAILED', 'every minute']),
    placeholder: 'every five minutes',
    docs: docs('monitoring'),
  },
  {
    path: ['propagateTags'],
    label: 'Instances get the tags of',
    section: 'Tags',
    control: options(['CAPACITY_PROVIDER', 'the capacity provider'], ['NONE', 'nothing']),
    placeholder: 'nothing',
    docs: docs('propagateTags'),
  },
  {
    path: ['capacityProviderName'],
    label: 'Name of the capacity provider',
    section: 'Naming',
    control: { type: 'text' },
    placeholder: 'made by CloudFormation',
    docs: docs('capacityProviderName'),
  },
  ...defaultStrategyFields<DesignNode<'managed-instances-capacity-provider'>>(),
];

function number(key: string, label: string, section: string, unit?: string, essential = false, property = key): ManagedField {
  return {
    path: ['instanceRequirements', key],
    label,
    section,
    control: { type: 'number', min: 0, ...(unit === undefined ? {} : { unit }), ...(unit === 'GiB' || unit === 'GB' || unit === 'Gbps' ? { step: 0.1 } : {}) },
    essential,
    docs: needs(property),
  };
}

function list(key: keyof typeof REQUIREMENT_NAMES, label: string, section: string): ManagedField {
  return {
    path: ['instanceRequirements', key],
    label,
    section,
    control: { type: 'choices', options: REQUIREMENT_NAMES[key].names.map((value) => ({ value, label: words(value) })) },
    placeholder: 'any',
    docs: needs(key),
  };
}

function types(key: 'allowedInstanceTypes' | 'excludedInstanceTypes', label: string): ManagedField {
  return {
    path: ['instanceRequirements', key],
    label,
    section: 'Kinds of instances',
    control: { type: 'list', item: 'instance type' },
    placeholder: 'm7i.*',
    docs: needs(key),
  };
}

/** Names of models and manufacturers as their makers write them; the others are words. */
function words(value: string): string {
  const own = value.replaceAll('_', ' ').replace('GAUDI HL ', 'Gaudi HL-').replace('RADEON PRO', 'Radeon Pro');
  return /^[A-Z]{4,}2?$/.test(own) && own !== 'NVIDIA' && own !== 'FPGA' ? own.charAt(0) + own.slice(1).toLowerCase() : own;
}
