import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Log group is edited. */
export const logGroupFields: readonly Field<DesignNode<'log-group'>>[] = [];
