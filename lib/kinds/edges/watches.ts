import type { EdgeDefinition } from './definition';

/** An alarm watches a metric of something. */
export const watches: EdgeDefinition<'watches'> = { kind: 'watches', label: 'Watches', fields: [], facts: () => '', plan: () => [] };
