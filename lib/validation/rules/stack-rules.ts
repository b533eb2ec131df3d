import type { AnyRule } from '../rule';

/** Rules about stacks and what they refer to. */
export const STACK_RULES: readonly AnyRule[] = [];
