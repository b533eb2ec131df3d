import { z } from 'zod';

/** What an SQS queue node says: made here, or existing by its ARN. */
export const queueProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  queueName: z.string().optional(),
  /** Of an existing queue. */
  queueArn: z.string().optional(),
  fifo: z.boolean().optional(),
  contentBasedDeduplication: z.boolean().optional(),
  deduplicationScope: z.enum(['QUEUE', 'MESSAGE_GROUP']).optional(),
  fifoThroughputLimit: z.enum(['PER_QUEUE', 'PER_MESSAGE_GROUP_ID']).optional(),
  visibilityTimeoutSeconds: z.number().optional(),
  retentionSeconds: z.number().optional(),
  deliveryDelaySeconds: z.number().optional(),
  receiveWaitSeconds: z.number().optional(),
  maxMessageSizeBytes: z.number().optional(),
  encryption: z.enum(['SQS_MANAGED', 'KMS_MANAGED', 'KMS', 'UNENCRYPTED']).optional(),
  dataKeyReuseSeconds: z.number().optional(),
  enforceSsl: z.boolean().optional(),
  /** Which queues may use it for their dead letters. */
  redriveAllow: z.enum(['ALLOW_ALL', 'DENY_ALL']).optional(),
  removalPolicy: z.enum(['DESTROY', 'RETAIN']).optional(),
});
