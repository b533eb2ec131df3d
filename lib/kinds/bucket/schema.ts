import { z } from 'zod';

/** What an S3 bucket node says: made here, or existing by its name or ARN. */
export const bucketProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  bucketName: z.string().optional(),
  /** Of an existing bucket, when its name is not given. */
  bucketArn: z.string().optional(),
  versioned: z.boolean().optional(),
  encryption: z.enum(['S3_MANAGED', 'KMS_MANAGED', 'KMS', 'DSSE_MANAGED', 'DSSE']).optional(),
  enforceSsl: z.boolean().optional(),
  blockPublicAccess: z.enum(['BLOCK_ALL', 'BLOCK_ACLS']).optional(),
  removalPolicy: z.enum(['DESTROY', 'RETAIN']).optional(),
});
