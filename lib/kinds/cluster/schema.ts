import { z } from 'zod';

/** What an ECS cluster node says: made here with its options, or existing by its ARN, or by its name and VPC. */
export const clusterProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  clusterName: z.string().optional(),
  clusterArn: z.string().optional(),
  /** Security groups of the instances of an existing cluster. */
  securityGroupIds: z.array(z.string()).optional(),
  /** Whether an existing cluster has EC2 instances. @default true */
  hasEc2Capacity: z.boolean().optional(),
  /** Nothing but the cluster: in no VPC, for External instances. */
  withoutVpc: z.boolean().optional(),
  /** Container Insights: off, the classic metrics, or with observability per task and container. */
  containerInsights: z.enum(['DISABLED', 'ENABLED', 'ENHANCED']).optional(),
  /** Settings of ECS by their names, also such as the CDK has no word for. */
  settings: z.array(z.strictObject({ name: z.string().optional(), value: z.string().optional() })).optional(),
  enableFargateCapacityProviders: z.boolean().optional(),
  /** Where the output of ECS Exec sessions goes; the log group and bucket are said by edges. */
  executeCommand: z
    .strictObject({
      /** @default 'OVERRIDE' with a log group or bucket */
      logging: z.enum(['DEFAULT', 'NONE', 'OVERRIDE']).optional(),
      s3KeyPrefix: z.string().optional(),
      cloudWatchEncryptionEnabled: z.boolean().optional(),
      s3EncryptionEnabled: z.boolean().optional(),
    })
    .optional(),
});
