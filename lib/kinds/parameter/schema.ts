import { z } from 'zod';

/** What a Systems Manager parameter node says: made here with its text, or existing by its name. */
export const parameterProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  parameterName: z.string().optional(),
  /** Of an existing parameter. CloudFormation makes no parameters of type SecureString. */
  type: z.enum(['STRING', 'SECURE_STRING']).optional(),
  /** Of an existing parameter; the newest without one. */
  version: z.number().optional(),
  /** The text of a new parameter: everybody who sees the design can read it. */
  stringValue: z.string().optional(),
  description: z.string().optional(),
  allowedPattern: z.string().optional(),
  tier: z.enum(['STANDARD', 'ADVANCED', 'INTELLIGENT_TIERING']).optional(),
});
