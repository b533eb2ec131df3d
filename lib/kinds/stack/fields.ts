import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a stack node is edited. */
export const stackFields: readonly Field<DesignNode<'stack'>>[] = [];
