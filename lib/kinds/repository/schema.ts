import { z } from 'zod';

/** What an ECR repository node says: made here, or existing by its name or ARN. */
export const repositoryProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  repositoryName: z.string().optional(),
  /** Of an existing repository, when it is in another account or region. */
  repositoryArn: z.string().optional(),
  imageScanOnPush: z.boolean().optional(),
  imageTagMutability: z.enum(['MUTABLE', 'IMMUTABLE']).optional(),
  /** Older images than the newest so many are deleted. */
  maxImageCount: z.number().optional(),
  emptyOnDelete: z.boolean().optional(),
  removalPolicy: z.enum(['DESTROY', 'RETAIN']).optional(),
});
