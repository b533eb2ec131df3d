import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Parameter is edited. */
export const parameterFields: readonly Field<DesignNode<'parameter'>>[] = [];
