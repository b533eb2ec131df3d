import type { EdgeDefinition } from './definition';

/** A cluster has a namespace as its default one, or a service finds and is found in a namespace. */
export const usesNamespace: EdgeDefinition<'uses-namespace'> = { kind: 'uses-namespace', label: 'Uses namespace', fields: [], facts: () => '', plan: () => [] };
