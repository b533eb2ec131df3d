import type { AnyRule } from '../rule';
import { PLATFORM_RULES } from './platform-rules';
import { TASK_RULES } from './task-rules';

/** Every rule. */
export const RULES: readonly AnyRule[] = [...PLATFORM_RULES, ...TASK_RULES];
