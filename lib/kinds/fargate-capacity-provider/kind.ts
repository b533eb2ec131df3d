import type { KindDefinition } from '../definition';

/** Fargate or Fargate Spot, for capacity provider strategies. */
export const fargateCapacityProvider: KindDefinition<'fargate-capacity-provider'> = {
  kind: 'fargate-capacity-provider',
  label: 'Fargate capacity',
  description: 'Fargate or Fargate Spot, for capacity provider strategies.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'FargateSpot',
  defaults: {},
  construct: () => 'aws_ecs.Cluster',
  resource: () => undefined,
  facts: () => '',
  plan: () => [],
};
