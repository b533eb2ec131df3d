import { z } from 'zod';

/** One statement of an IAM policy, in the words of the policy language. */
export const policyStatement = z.strictObject({
  effect: z.enum(['ALLOW', 'DENY']).optional(),
  actions: z.array(z.string()).optional(),
  resources: z.array(z.string()).optional(),
});

/** One statement of an IAM policy. */
export type PolicyStatement = z.infer<typeof policyStatement>;
