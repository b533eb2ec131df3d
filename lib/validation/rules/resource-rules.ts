import type { AnyRule } from '../rule';

/** Rules about secrets, buckets, keys, repositories, file systems, log groups and roles, and about the edges to them. */
export const RESOURCE_RULES: readonly AnyRule[] = [];
