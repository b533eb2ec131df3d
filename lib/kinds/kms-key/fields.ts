import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a KMS key is edited. */
export const kmsKeyFields: readonly Field<DesignNode<'kms-key'>>[] = [];
