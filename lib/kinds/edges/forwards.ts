import type { EdgeDefinition } from './definition';

/** A listener sends requests to a target group. */
export const forwards: EdgeDefinition<'forwards'> = { kind: 'forwards', label: 'Forwards', stack: 'to', fields: [], facts: () => '', plan: () => [] };
