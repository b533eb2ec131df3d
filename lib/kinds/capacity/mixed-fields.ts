import { options, type Field } from '../field';
import type { DesignNode } from '../union';
import { isProvider } from './ids';

type CapacityField = Field<DesignNode<'capacity'>>;

const docs = (property: string): CapacityField['docs'] => ({ fqn: 'aws_autoscaling.InstancesDistribution', property });
const provider: CapacityField['notApplicable'] = (node) => (isProvider(node) ? undefined : 'Only for a capacity provider.');
const common = { section: 'Mixture of instances', notApplicable: provider } as const;

/** How a mixture of instance types, On-Demand and Spot, is edited. */
export const mixedFields: readonly CapacityField[] = [
  {
    ...common,
    path: ['mixedInstances', 'overrides'],
    label: 'Instance types',
    control: {
      type: 'rows',
      item: 'instance type',
      columns: [
        { key: 'instanceType', label: 'Type', control: { type: 'text', mono: true }, placeholder: 'm7i.large' },
        { key: 'weightedCapacity', label: 'Counts as', control: { type: 'number', min: 1 }, placeholder: '1' },
      ],
    },
    docs: { fqn: 'aws_autoscaling.MixedInstancesPolicy', property: 'launchTemplateOverrides' },
    help: 'The best first. Without any the instance type above is the only one.',
  },
  {
    ...common,
    path: ['mixedInstances', 'onDemandBaseCapacity'],
    label: 'On-Demand instances first',
    control: { type: 'number', min: 0 },
    placeholder: '0',
    docs: docs('onDemandBaseCapacity'),
  },
  {
    ...common,
    path: ['mixedInstances', 'onDemandPercentageAboveBaseCapacity'],
    label: 'On-Demand among the others',
    control: { type: 'number', unit: '%', min: 0, max: 100 },
    placeholder: '100',
    docs: docs('onDemandPercentageAboveBaseCapacity'),
  },
  {
    ...common,
    path: ['mixedInstances', 'onDemandAllocationStrategy'],
    label: 'On-Demand types',
    control: options(['PRIORITIZED', 'the first that there is'], ['LOWEST_PRICE', 'the cheapest']),
    placeholder: 'the first that there is',
    docs: docs('onDemandAllocationStrategy'),
  },
  {
    ...common,
    path: ['mixedInstances', 'spotAllocationStrategy'],
    label: 'Spot types',
    control: options(
      ['PRICE_CAPACITY_OPTIMIZED', 'least likely to be taken back, then cheapest'],
      ['CAPACITY_OPTIMIZED', 'least likely to be taken back'],
      ['CAPACITY_OPTIMIZED_PRIORITIZED', 'least likely to be taken back, the first preferred'],
      ['LOWEST_PRICE', 'the cheapest'],
    ),
    placeholder: 'the cheapest',
    docs: docs('spotAllocationStrategy'),
  },
  {
    ...common,
    path: ['mixedInstances', 'spotInstancePools'],
    label: 'Spot pools',
    control: { type: 'number', min: 1, max: 20 },
    placeholder: '2',
    docs: docs('spotInstancePools'),
  },
  {
    ...common,
    path: ['mixedInstances', 'spotMaxPrice'],
    label: 'Spot price limit',
    control: { type: 'text', mono: true },
    placeholder: 'the On-Demand price',
    docs: docs('spotMaxPrice'),
  },
];
