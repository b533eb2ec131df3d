import { z } from 'zod';

/** What somebody looked at and left as it is: a rule, and why it does not count here. */
export const acknowledgement = z.strictObject({
  /** The rule's id: `service/one-task`. */
  rule: z.string().min(1).max(200),
  reason: z.string().min(1).max(1000),
});

/** What somebody looked at and left as it is: a rule, and why it does not count here. */
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** Findings that a design can do without, by what says them. Errors are in none of these sets. */
export const RULE_SET_IDS = ['security', 'warning', 'hint', 'cdk', 'cloudformation-validate', 'cdk-nag'] as const;

/** A set of findings that a design can do without. */
export type RuleSetId = (typeof RULE_SET_IDS)[number];
