import type { EdgeDefinition } from './definition';

/** A service opens connections to another one, or to members of a security group. */
export const calls: EdgeDefinition<'calls'> = { kind: 'calls', label: 'Calls', fields: [], facts: () => '', plan: () => [] };
