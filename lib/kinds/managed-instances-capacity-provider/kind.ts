import type { KindDefinition } from '../definition';

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
  facts: () => '',
  plan: () => [],
};
