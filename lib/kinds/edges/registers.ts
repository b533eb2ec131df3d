import type { EdgeDefinition } from './definition';

/** A service registers its tasks with a Cloud Map service. */
export const registers: EdgeDefinition<'registers'> = { kind: 'registers', label: 'Registers', fields: [], facts: () => '', plan: () => [] };
