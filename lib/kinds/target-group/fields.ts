import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a target group node is edited. */
export const targetGroupFields: readonly Field<DesignNode<'target-group'>>[] = [];
