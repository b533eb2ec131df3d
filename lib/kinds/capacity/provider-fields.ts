import type { Field } from '../field';
import type { DesignNode } from '../union';
import { isProvider } from './ids';
import { defaultStrategyFields } from './strategy-fields';

type CapacityField = Field<DesignNode<'capacity'>>;
type Why = NonNullable<CapacityField['notApplicable']>;

const docs = (property: string): CapacityField['docs'] => ({ fqn: 'aws_ecs.AsgCapacityProviderProps', property });
const provider: Why = (node) => (isProvider(node) ? undefined : 'Only for a capacity provider.');
const scaling: Why = (node, graph) =>
  provider(node, graph) ?? (node.props.enableManagedScaling === false ? 'Only where ECS sets the number of instances.' : undefined);

/** How the capacity provider of a group is edited. */
export const providerFields: readonly CapacityField[] = [
  {
    path: ['enableManagedScaling'],
    label: 'ECS sets the number of instances',
    section: 'Capacity provider',
    control: { type: 'toggle', absent: true },
    docs: docs('enableManagedScaling'),
    notApplicable: provider,
  },
  {
    path: ['targetCapacityPercent'],
    label: 'Instances that are in use',
    section: 'Capacity provider',
    control: { type: 'number', unit: '%', min: 1, max: 100 },
    placeholder: '100',
    docs: docs('targetCapacityPercent'),
    help: 'With less than 100 there are spare instances on which tasks start at once.',
    notApplicable: scaling,
  },
  {
    path: ['minimumScalingStepSize'],
    label: 'Instances at once, at least',
    section: 'Capacity provider',
    control: { type: 'number', min: 1, max: 10_000 },
    placeholder: '1',
    docs: docs('minimumScalingStepSize'),
    notApplicable: scaling,
  },
  {
    path: ['maximumScalingStepSize'],
    label: 'Instances at once, at most',
    section: 'Capacity provider',
    control: { type: 'number', min: 1, max: 10_000 },
    placeholder: '1000',
    docs: docs('maximumScalingStepSize'),
    notApplicable: scaling,
  },
  {
    path: ['instanceWarmupSeconds'],
    label: 'A new instance counts after',
    section: 'Capacity provider',
    control: { type: 'number', unit: 's', min: 0, max: 10_000 },
    placeholder: '300',
    docs: docs('instanceWarmupPeriod'),
    notApplicable: scaling,
  },
  {
    path: ['enableManagedTerminationProtection'],
    label: 'Keeps instances with tasks',
    section: 'Capacity provider',
    control: { type: 'toggle', absent: true },
    docs: docs('enableManagedTerminationProtection'),
    notApplicable: provider,
  },
  {
    path: ['enableManagedDraining'],
    label: 'Drains instances before they end',
    section: 'Capacity provider',
    control: { type: 'toggle', absent: true },
    docs: docs('enableManagedDraining'),
    notApplicable: provider,
  },
  {
    path: ['capacityProviderName'],
    label: 'Name of the capacity provider',
    section: 'Naming',
    control: { type: 'text' },
    placeholder: 'made by CloudFormation',
    docs: docs('capacityProviderName'),
    notApplicable: provider,
  },
  ...defaultStrategyFields<DesignNode<'capacity'>>(provider),
];
