import { z } from 'zod';

/** What a volume of a task definition says. Its name is the node's; a file system is said by an edge. */
export const volumeProps = z.strictObject({
  /** Where its data is. @default 'EFS' with an edge to a file system, else 'HOST' */
  type: z.enum(['HOST', 'DOCKER', 'EFS', 'CONFIGURED_AT_LAUNCH', 'MANAGED_EBS']).optional(),
  /** A folder of the instance; without one the volume lives as long as its task. */
  hostSourcePath: z.string().optional(),
  docker: z
    .strictObject({
      driver: z.string().optional(),
      scope: z.enum(['TASK', 'SHARED']).optional(),
      autoprovision: z.boolean().optional(),
      driverOpts: z.record(z.string(), z.string()).optional(),
      labels: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  efs: z
    .strictObject({
      /** Of a file system that is not on the canvas. */
      fileSystemId: z.string().optional(),
      rootDirectory: z.string().optional(),
      transitEncryption: z.enum(['ENABLED', 'DISABLED']).optional(),
      transitEncryptionPort: z.number().optional(),
      /** Mounts with the rights of the task role. */
      iam: z.enum(['ENABLED', 'DISABLED']).optional(),
    })
    .optional(),
  /** The EBS volume that the service makes for each task. */
  ebs: z
    .strictObject({
      sizeGiB: z.number().optional(),
      /** What is on it at first, and how large it is without a size of its own. */
      snapshotId: z.string().optional(),
      volumeType: z.enum(['GP3', 'GP2', 'IO2', 'IO1', 'ST1', 'SC1', 'STANDARD']).optional(),
      iops: z.number().optional(),
      throughputMiBps: z.number().optional(),
      encrypted: z.boolean().optional(),
      fileSystemType: z.enum(['XFS', 'EXT4', 'EXT3', 'NTFS']).optional(),
      /** How fast a snapshot is copied to it. */
      initializationRateMiBps: z.number().optional(),
      tags: z.record(z.string(), z.string()).optional(),
      propagateTags: z.enum(['SERVICE', 'TASK_DEFINITION']).optional(),
    })
    .optional(),
});
