import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a CloudWatch alarm node is edited. */
export const alarmFields: readonly Field<DesignNode<'alarm'>>[] = [];
