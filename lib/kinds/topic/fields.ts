import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How an SNS topic node is edited. */
export const topicFields: readonly Field<DesignNode<'topic'>>[] = [];
