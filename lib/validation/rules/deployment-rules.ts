import type { AnyRule } from '../rule';

/** Rules about services and their deployments. */
export const DEPLOYMENT_RULES: readonly AnyRule[] = [];
