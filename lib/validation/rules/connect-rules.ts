import type { AnyRule } from '../rule';

/** Rules about Cloud Map, Service Connect and who calls whom. */
export const CONNECT_RULES: readonly AnyRule[] = [];
