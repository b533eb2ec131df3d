import { z } from 'zod';

/** What a Docker image asset node says: an image that the CDK builds from a folder and pushes to the account. */
export const dockerImageAssetProps = z.strictObject({
  /** The folder with the Dockerfile, seen from the root of the CDK project: `images/web`. */
  directory: z.string().optional(),
  /** The Dockerfile inside the folder. @default 'Dockerfile' */
  file: z.string().optional(),
  /** The stage of the Dockerfile to build. */
  target: z.string().optional(),
  buildArgs: z.record(z.string(), z.string()).optional(),
  platform: z.enum(['LINUX_AMD64', 'LINUX_ARM64']).optional(),
  assetName: z.string().optional(),
});
