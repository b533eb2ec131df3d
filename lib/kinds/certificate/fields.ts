import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a certificate node is edited. */
export const certificateFields: readonly Field<DesignNode<'certificate'>>[] = [];
