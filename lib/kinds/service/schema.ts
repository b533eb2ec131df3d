import { z } from 'zod';
import { subnetShape } from '../subnet-shape';
import { connectShape } from './connect/schema';
import { deploymentShape } from './deployment/schema';
import { scalingShape } from './scaling/schema';
import { strategyShape } from './strategy-shape';

/** What an ECS service node says. */
export const serviceProps = z.strictObject({
  /** Made by this stack, or only referred to. @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  /** Of an existing service, when its name is not given. */
  serviceArn: z.string().optional(),
  /** Where the service runs its tasks. */
  launchType: z.enum(['FARGATE', 'EC2', 'EXTERNAL']).optional(),
  serviceName: z.string().optional(),
  desiredCount: z.number().optional(),
  daemon: z.boolean().optional(),
  minHealthyPercent: z.number().optional(),
  maxHealthyPercent: z.number().optional(),
  healthCheckGracePeriodSeconds: z.number().optional(),
  assignPublicIp: z.boolean().optional(),
  ...subnetShape,
  /** Stops a deployment whose tasks do not come up; or stops it and goes back. */
  circuitBreaker: z.enum(['ON', 'ROLLBACK']).optional(),
  /** Moves tasks between Availability Zones when they have become unevenly spread. */
  availabilityZoneRebalancing: z.enum(['ENABLED', 'DISABLED']).optional(),
  /** A number, or `latest`; the revision that the stack made without one. */
  taskDefinitionRevision: z.string().optional(),
  enableExecuteCommand: z.boolean().optional(),
  enableEcsManagedTags: z.boolean().optional(),
  propagateTags: z.enum(['SERVICE', 'TASK_DEFINITION', 'NONE']).optional(),
  platformVersion: z.enum(['LATEST', 'VERSION1_4', 'VERSION1_3', 'VERSION1_2', 'VERSION1_1', 'VERSION1_0']).optional(),
  ...strategyShape,
  ...deploymentShape,
  ...connectShape,
  ...scalingShape,
});
