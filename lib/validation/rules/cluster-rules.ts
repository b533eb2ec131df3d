import type { AnyRule } from '../rule';

/** Rules about clusters and capacity. */
export const CLUSTER_RULES: readonly AnyRule[] = [];
