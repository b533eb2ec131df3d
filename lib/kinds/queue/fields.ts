import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How an SQS queue node is edited. */
export const queueFields: readonly Field<DesignNode<'queue'>>[] = [];
