import { z } from 'zod';

/** What an SNS topic node says: made here, or existing by its ARN. */
export const topicProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  topicName: z.string().optional(),
  /** Of an existing topic. */
  topicArn: z.string().optional(),
  displayName: z.string().optional(),
  /** Who gets its messages. */
  subscriptions: z
    .array(z.strictObject({ protocol: z.enum(['EMAIL', 'EMAIL_JSON', 'HTTPS', 'HTTP', 'SMS']).optional(), endpoint: z.string().optional() }))
    .optional(),
  fifo: z.boolean().optional(),
  contentBasedDeduplication: z.boolean().optional(),
  fifoThroughputScope: z.enum(['TOPIC', 'MESSAGE_GROUP']).optional(),
  messageRetentionDays: z.number().optional(),
  enforceSsl: z.boolean().optional(),
  signatureVersion: z.enum(['1', '2']).optional(),
  tracing: z.enum(['ACTIVE', 'PASS_THROUGH']).optional(),
});
