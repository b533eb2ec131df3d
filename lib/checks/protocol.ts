import { z } from 'zod';
import { LIMITS } from '@/lib/document/limits';
import type { Json } from '@/lib/util/json';

/** The engines beside our own rules that look at templates: the official validator, cdk-nag's AwsSolutions pack, and CloudFormation Guard with a team's own rules. */
export const CHECK_ENGINES = ['cloudformation-validate', 'cdk-nag', 'guard'] as const;

/** One of the engines that look at templates. */
export type CheckEngine = (typeof CHECK_ENGINES)[number];

/** What one request may hold at the most. */
export const CHECK_LIMITS = {
  /** Bytes of the whole request. A template of CloudFormation has at most 1 MB. */
  requestBytes: 8 * 1024 * 1024,
  stacks: 100,
} as const;

/** What is to be checked, by which engines. */
export const checkRequest = z.strictObject({
  templates: z
    .record(z.string().min(1).max(255), z.record(z.string(), z.json()))
    .refine((templates) => Object.keys(templates).length <= CHECK_LIMITS.stacks, `at most ${CHECK_LIMITS.stacks} stacks can be checked at once`),
  engines: z.array(z.enum(CHECK_ENGINES)).min(1).max(CHECK_ENGINES.length),
  guardRules: z
    .array(z.strictObject({ name: z.string().max(120), content: z.string().max(LIMITS.guardRuleCharacters) }))
    .max(LIMITS.guardRuleFiles)
    .optional(),
});

/** What is to be checked, by which engines: the template of each stack, and the Guard rules for `guard`. */
export interface CheckRequest {
  readonly templates: Readonly<Record<string, CheckedTemplate>>;
  readonly engines: readonly CheckEngine[];
  readonly guardRules?: readonly { readonly name: string; readonly content: string }[] | undefined;
}

/** A template as the CDK made it. */
export type CheckedTemplate = { readonly [key: string]: Json };

/** One thing that an engine says of a template. */
export interface CheckDiagnostic {
  readonly engine: CheckEngine;
  /** The id of the stack. */
  readonly stack: string;
  readonly logicalId?: string | undefined;
  readonly resourceType?: string | undefined;
  /** Below the resource's `Properties`; for what is not about a property, empty. */
  readonly propertyPath: readonly (string | number)[];
  /** The name of the container that `propertyPath` leads into. */
  readonly container?: string | undefined;
  /** The engine's own name for its rule: `E3047`, `AwsSolutions-ECS4`. */
  readonly ruleId: string;
  readonly severity: 'error' | 'security' | 'warning' | 'hint';
  readonly message: string;
  readonly documentationUrl?: string | undefined;
}

/** A file of Guard rules that cannot be read, and where. Lines and columns count from 1. */
export interface GuardProblem {
  readonly name: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
}

/** What became of one engine's work: all of it, some of it, or nothing, and then why. */
export interface EngineAnswer {
  readonly status: 'ok' | 'incomplete' | 'failed';
  /** What happened, for people; always there unless all is well. */
  readonly message?: string | undefined;
  readonly diagnostics: readonly CheckDiagnostic[];
  /** Why the Guard rules could not be read. */
  readonly guardProblem?: GuardProblem | undefined;
}

/** An answer for each engine that was asked. */
export type CheckAnswer = Readonly<Partial<Record<CheckEngine, EngineAnswer>>>;
