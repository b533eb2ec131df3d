import { z } from 'zod';

/** What a CloudWatch log group node says: made here, or existing by its name. */
export const logGroupProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  logGroupName: z.string().optional(),
  /** One of the periods that CloudWatch Logs offers; 0 keeps events for ever. */
  retentionDays: z.number().optional(),
  logGroupClass: z.enum(['STANDARD', 'INFREQUENT_ACCESS']).optional(),
  removalPolicy: z.enum(['DESTROY', 'RETAIN']).optional(),
});
