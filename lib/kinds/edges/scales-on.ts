import type { EdgeDefinition } from './definition';

/** A service has as many tasks as a queue needs. */
export const scalesOn: EdgeDefinition<'scales-on'> = { kind: 'scales-on', label: 'Scales on', fields: [], facts: () => '', plan: () => [] };
