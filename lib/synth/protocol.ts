import type { Plan } from '@/lib/plan/plan';
import type { Synthesis } from './synthesis';

/** What the page asks the synthesis worker: one plan, under a number of the asker's choice. */
export interface SynthesisRequest {
  readonly id: number;
  readonly plan: Plan;
}

/**
 * What the worker answers, in the order of the requests and with their numbers. `failed` is a bug in Gantry, in words;
 * what the CDK refuses is in `synthesis.refused`.
 */
export type SynthesisResponse =
  | { readonly id: number; readonly synthesis: Synthesis; readonly milliseconds: number }
  | { readonly id: number; readonly failed: string };
