import type { Migration } from './migrate';

/** Every migration, oldest first; each in its own file `NNN-name.ts`. Never changed once released. */
export const MIGRATIONS: readonly Migration[] = [];
