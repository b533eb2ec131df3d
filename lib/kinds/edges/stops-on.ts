import type { EdgeDefinition } from './definition';

/** A deployment of a service stops when an alarm goes off. */
export const stopsOn: EdgeDefinition<'stops-on'> = { kind: 'stops-on', label: 'Stops on', fields: [], facts: () => '', plan: () => [] };
