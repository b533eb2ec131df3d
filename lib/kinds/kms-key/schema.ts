import { z } from 'zod';

/** What a KMS key node says: made here, or existing by its ARN. */
export const kmsKeyProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  keyArn: z.string().optional(),
  /** With or without `alias/` before it. */
  alias: z.string().optional(),
  description: z.string().optional(),
  enableKeyRotation: z.boolean().optional(),
  rotationPeriodDays: z.number().optional(),
  pendingWindowDays: z.number().optional(),
  removalPolicy: z.enum(['DESTROY', 'RETAIN']).optional(),
});
