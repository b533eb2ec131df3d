import { CLUSTERS } from './cases/clusters';
import { CONTAINERS } from './cases/containers';
import { LOG_DRIVERS } from './cases/log-drivers';
import { OTHERS } from './cases/others';
import { PATTERNS } from './cases/patterns';
import { SERVICES } from './cases/services';
import { TASK_DEFINITIONS } from './cases/task-definitions';
import type { Cases } from './example-case';
import type { ReadmeModule } from './readme';

/** What there is to say about each example of the README of `aws-ecs`, by the example's id. */
export const CASES: Cases = { ...CLUSTERS, ...TASK_DEFINITIONS, ...CONTAINERS, ...SERVICES, ...LOG_DRIVERS, ...OTHERS };

/** What there is to say about each example of the README of each module. */
export const MODULE_CASES: Readonly<Record<ReadmeModule, Cases>> = { 'aws-ecs': CASES, 'aws-ecs-patterns': PATTERNS };
