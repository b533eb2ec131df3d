import type { EdgeDefinition } from './definition';

/** ECS calls a function at stages of a service’s deployments. */
export const callsHook: EdgeDefinition<'calls-hook'> = { kind: 'calls-hook', label: 'Calls hook', fields: [], facts: () => '', plan: () => [] };
