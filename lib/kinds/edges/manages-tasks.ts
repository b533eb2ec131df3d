import type { EdgeDefinition } from './definition';

/** A role may change tasks of a cluster: protect them from being stopped. */
export const managesTasks: EdgeDefinition<'manages-tasks'> = { kind: 'manages-tasks', label: 'Manages tasks', fields: [], facts: () => '', plan: () => [] };
