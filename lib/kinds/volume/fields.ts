import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Volume is edited. */
export const volumeFields: readonly Field<DesignNode<'volume'>>[] = [];
