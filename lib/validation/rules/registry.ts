import type { AnyRule } from '../rule';
import { fargateSize } from './task/fargate-size';

/** Every rule, by area. */
export const RULES: readonly AnyRule[] = [fargateSize];
