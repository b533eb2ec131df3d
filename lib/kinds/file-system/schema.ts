import { z } from 'zod';

/** What an EFS file system node says: made here in its VPC, or existing by its id. */
export const fileSystemProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  fileSystemId: z.string().optional(),
  /** Of an existing file system's mount targets. */
  securityGroupId: z.string().optional(),
  fileSystemName: z.string().optional(),
  encrypted: z.boolean().optional(),
  performanceMode: z.enum(['GENERAL_PURPOSE', 'MAX_IO']).optional(),
  throughputMode: z.enum(['BURSTING', 'ELASTIC', 'PROVISIONED']).optional(),
  /** With the throughput mode PROVISIONED. */
  provisionedThroughputMiBps: z.number().optional(),
  lifecyclePolicy: z
    .enum([
      'AFTER_1_DAY',
      'AFTER_7_DAYS',
      'AFTER_14_DAYS',
      'AFTER_30_DAYS',
      'AFTER_60_DAYS',
      'AFTER_90_DAYS',
      'AFTER_180_DAYS',
      'AFTER_270_DAYS',
      'AFTER_365_DAYS',
    ])
    .optional(),
  enableAutomaticBackups: z.boolean().optional(),
  allowAnonymousAccess: z.boolean().optional(),
  subnetType: z.enum(['PUBLIC', 'PRIVATE_WITH_EGRESS', 'PRIVATE_ISOLATED']).optional(),
  removalPolicy: z.enum(['DESTROY', 'RETAIN']).optional(),
});
