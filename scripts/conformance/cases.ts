import { CLUSTERS } from './cases/clusters';
import { CONTAINERS } from './cases/containers';
import { LOG_DRIVERS } from './cases/log-drivers';
import { OTHERS } from './cases/others';
import { SERVICES } from './cases/services';
import { TASK_DEFINITIONS } from './cases/task-definitions';
import type { Cases } from './example-case';

/** What there is to say about each example of the README, by the example's id. */
export const CASES: Cases = { ...CLUSTERS, ...TASK_DEFINITIONS, ...CONTAINERS, ...SERVICES, ...LOG_DRIVERS, ...OTHERS };
