import type { EdgeDefinition } from './definition';

/** The container's own plan speaks of it. */
export const logsTo: EdgeDefinition<'logs-to'> = { kind: 'logs-to', label: 'Log', fields: [], facts: () => '', plan: () => [] };
