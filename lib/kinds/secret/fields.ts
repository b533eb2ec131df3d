import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Secret is edited. */
export const secretFields: readonly Field<DesignNode<'secret'>>[] = [];
