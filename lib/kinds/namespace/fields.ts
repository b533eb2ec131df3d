import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Cloud Map namespace node is edited. */
export const namespaceFields: readonly Field<DesignNode<'namespace'>>[] = [];
