import { defaultStrategyFields } from '../capacity/strategy-fields';
import { options, type Field } from '../field';
import type { DesignNode } from '../union';

/** How a Fargate capacity provider node is edited. */
export const fargateCapacityProviderFields: readonly Field<DesignNode<'fargate-capacity-provider'>>[] = [
  {
    path: ['provider'],
    label: 'Capacity',
    section: 'Capacity',
    control: options(['FARGATE_SPOT', 'Fargate Spot: cheaper, may be taken back'], ['FARGATE', 'Fargate']),
    essential: true,
    help: 'Draw a line from a service to it to run its tasks here.',
  },
  ...defaultStrategyFields<DesignNode<'fargate-capacity-provider'>>(),
];
