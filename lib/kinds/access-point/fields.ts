import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Access point is edited. */
export const accessPointFields: readonly Field<DesignNode<'access-point'>>[] = [];
