import type { AnyRule } from '../rule';

/** Rules about the design as a whole, networks, clusters, capacity, services and traffic. */
export const PLATFORM_RULES: readonly AnyRule[] = [];
