import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a EFS file system is edited. */
export const fileSystemFields: readonly Field<DesignNode<'file-system'>>[] = [];
