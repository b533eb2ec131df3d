import { z } from 'zod';
import { policyStatement } from '../iam/statement';

/** What an IAM role node says: made here, or existing by its ARN or name. */
export const roleProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  roleArn: z.string().optional(),
  roleName: z.string().optional(),
  description: z.string().optional(),
  /** The service that may take the role. @default 'ecs-tasks.amazonaws.com' */
  assumedBy: z.string().optional(),
  /** Names of policies that AWS manages (`service-role/AmazonECSTaskExecutionRolePolicy`), or ARNs of the account's own. */
  managedPolicies: z.array(z.string()).optional(),
  statements: z.array(policyStatement).optional(),
});
