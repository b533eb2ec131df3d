import type { EdgeDefinition } from './definition';

/** A service runs its tasks on a capacity provider of its cluster: a part of its capacity provider strategy. */
export const runsOn: EdgeDefinition<'runs-on'> = { kind: 'runs-on', label: 'Runs on', fields: [], facts: () => '', plan: () => [] };
