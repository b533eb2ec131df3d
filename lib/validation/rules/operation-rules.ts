import type { AnyRule } from '../rule';

/** Rules about scaling, schedules, alarms and queues. */
export const OPERATION_RULES: readonly AnyRule[] = [];
