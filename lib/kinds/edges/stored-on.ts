import type { EdgeDefinition } from './definition';

/** The volume's own plan speaks of it. */
export const storedOn: EdgeDefinition<'stored-on'> = { kind: 'stored-on', label: 'Storage', fields: [], facts: () => '', plan: () => [] };
