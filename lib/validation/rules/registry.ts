import type { AnyRule } from '../rule';
import { ASSET_RULES } from './asset-rules';
import { CONTAINER_RULES } from './container-rules';
import { PLATFORM_RULES } from './platform-rules';
import { RESOURCE_RULES } from './resource-rules';
import { TASK_RULES } from './task-rules';
import { CLUSTER_RULES } from './cluster-rules';
import { DEPLOYMENT_RULES } from './deployment-rules';
import { TRAFFIC_RULES } from './traffic-rules';
import { CONNECT_RULES } from './connect-rules';
import { OPERATION_RULES } from './operation-rules';
import { PRACTICE_RULES } from './practice-rules';
import { STACK_RULES } from './stack-rules';

/** Every rule. */
export const RULES: readonly AnyRule[] = [
  ...PLATFORM_RULES,
  ...TASK_RULES,
  ...CONTAINER_RULES,
  ...RESOURCE_RULES,
  ...ASSET_RULES,
  ...CLUSTER_RULES,
  ...DEPLOYMENT_RULES,
  ...TRAFFIC_RULES,
  ...CONNECT_RULES,
  ...OPERATION_RULES,
  ...STACK_RULES,
  ...PRACTICE_RULES,
];
