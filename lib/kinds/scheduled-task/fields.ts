import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How an EventBridge rule that runs tasks is edited. */
export const scheduledTaskFields: readonly Field<DesignNode<'scheduled-task'>>[] = [];
