import type { EdgeDefinition } from './definition';

/** A listener presents a certificate. */
export const presents: EdgeDefinition<'presents'> = { kind: 'presents', label: 'Presents', fields: [], facts: () => '', plan: () => [] };
