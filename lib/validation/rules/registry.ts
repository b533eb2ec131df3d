import type { AnyRule } from '../rule';
import { ASSET_RULES } from './asset-rules';
import { CONTAINER_RULES } from './container-rules';
import { PLATFORM_RULES } from './platform-rules';
import { RESOURCE_RULES } from './resource-rules';
import { TASK_RULES } from './task-rules';

/** Every rule. */
export const RULES: readonly AnyRule[] = [...PLATFORM_RULES, ...TASK_RULES, ...CONTAINER_RULES, ...RESOURCE_RULES, ...ASSET_RULES];
