import type { EdgeDefinition } from './definition';

/** The plan of what is encrypted speaks of it. */
export const encryptedWith: EdgeDefinition<'encrypted-with'> = { kind: 'encrypted-with', label: 'Encryption', fields: [], facts: () => '', plan: () => [] };
