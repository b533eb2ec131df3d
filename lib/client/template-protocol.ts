import type { Plan } from '@/lib/plan/plan';
import type { Diagnostic } from '@/lib/synth/synthesis';
import type { StackTemplate } from './compile-output';

/** What the design worker asks the template worker: one plan, under a number that grows. */
export interface TemplateRequest {
  readonly id: number;
  readonly plan: Plan;
}

/** What the template worker tells the page. `loaded` comes once, when the CDK is there; answers carry their request's number. */
export type TemplateMessage =
  | { readonly type: 'loaded' }
  | {
      readonly type: 'synthesized';
      readonly id: number;
      /** One for each stack, in order; nothing when the CDK refused. */
      readonly templates: readonly StackTemplate[] | undefined;
      readonly diagnostics: readonly Diagnostic[];
      readonly refused: { readonly element?: string | undefined; readonly message: string } | undefined;
      /** Of the synthesis alone. */
      readonly milliseconds: number;
    }
  /** A bug in Gantry, in words; what the CDK refuses is in `refused`. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
