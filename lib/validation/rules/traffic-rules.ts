import type { AnyRule } from '../rule';

/** Rules about load balancers, listeners and target groups. */
export const TRAFFIC_RULES: readonly AnyRule[] = [];
