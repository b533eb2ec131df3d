import type { EdgeDefinition } from './definition';

/** An alarm tells a topic. */
export const notifies: EdgeDefinition<'notifies'> = { kind: 'notifies', label: 'Notifies', fields: [], facts: () => '', plan: () => [] };
