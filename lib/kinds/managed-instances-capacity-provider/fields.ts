import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a managed instances capacity provider node is edited. */
export const managedInstancesCapacityProviderFields: readonly Field<DesignNode<'managed-instances-capacity-provider'>>[] = [];
