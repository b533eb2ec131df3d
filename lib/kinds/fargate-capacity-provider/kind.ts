import type { KindDefinition } from '../definition';
import { defaultText } from '../capacity/default-text';

/** Fargate or Fargate Spot, for capacity provider strategies: its cluster enables both, strategies name it. */
export const fargateCapacityProvider: KindDefinition<'fargate-capacity-provider'> = {
  kind: 'fargate-capacity-provider',
  label: 'Fargate capacity',
  description: 'Fargate or Fargate Spot, for capacity provider strategies.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'FargateSpot',
  defaults: { provider: 'FARGATE_SPOT' },
  construct: () => 'aws_ecs.Cluster',
  resource: () => undefined,
  facts: ({ props }) =>
    [props.provider === 'FARGATE_SPOT' ? 'Spot' : props.provider === 'FARGATE' ? 'On-Demand' : 'which is missing', ...defaultText(props.defaultStrategy)].join(
      ' · ',
    ),
  plan: () => [],
};
