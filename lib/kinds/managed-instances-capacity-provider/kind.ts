import { memoryText } from '../sizes';
import type { KindDefinition } from '../definition';
import { defaultText } from '../capacity/default-text';
import { planManagedInstances } from './plan';

/** EC2 instances that ECS chooses, starts and patches by itself. */
export const managedInstancesCapacityProvider: KindDefinition<'managed-instances-capacity-provider'> = {
  kind: 'managed-instances-capacity-provider',
  label: 'Managed instances',
  description: 'EC2 instances that ECS chooses, starts and patches by itself.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'ManagedInstances',
  defaults: {},
  construct: () => 'aws_ecs.ManagedInstancesCapacityProvider',
  resource: () => 'aws_ecs.CfnCapacityProvider',
  facts: ({ props }) => {
    const { vCpuCountMin, memoryMinMiB, acceleratorTypes } = props.instanceRequirements ?? {};
    return [
      props.capacityOptionType === 'SPOT' ? 'Spot' : 'On-Demand',
      ...(vCpuCountMin === undefined ? [] : [`from ${vCpuCountMin} vCPU`]),
      ...(memoryMinMiB === undefined ? [] : [`from ${memoryText(memoryMinMiB)}`]),
      ...(acceleratorTypes ?? []),
      ...defaultText(props.defaultStrategy),
    ].join(' · ');
  },
  plan: planManagedInstances,
};
