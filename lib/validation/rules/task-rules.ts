import type { AnyRule } from '../rule';
import { fargateSize } from './task/fargate-size';

/** Rules about task definitions, their containers and the dependencies between them. */
export const TASK_RULES: readonly AnyRule[] = [fargateSize];
