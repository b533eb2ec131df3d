import type { Field } from '../../field';
import type { DesignNode } from '../../union';

/** How how the task count of a service follows its load is edited. */
export const scalingFields: readonly Field<DesignNode<'service'>>[] = [];
