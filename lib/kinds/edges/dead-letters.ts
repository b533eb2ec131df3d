import type { EdgeDefinition } from './definition';

/** What could not be delivered goes to a queue. */
export const deadLetters: EdgeDefinition<'dead-letters'> = { kind: 'dead-letters', label: 'Dead letters', fields: [], facts: () => '', plan: () => [] };
