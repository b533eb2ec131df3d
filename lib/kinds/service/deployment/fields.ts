import type { Field } from '../../field';
import type { DesignNode } from '../../union';

/** How a service’s deployments: controller, strategy, alarms, placement, volumes is edited. */
export const deploymentFields: readonly Field<DesignNode<'service'>>[] = [];
