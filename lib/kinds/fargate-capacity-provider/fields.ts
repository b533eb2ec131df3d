import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Fargate capacity provider node is edited. */
export const fargateCapacityProviderFields: readonly Field<DesignNode<'fargate-capacity-provider'>>[] = [];
