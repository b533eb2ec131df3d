import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a IAM role is edited. */
export const roleFields: readonly Field<DesignNode<'role'>>[] = [];
