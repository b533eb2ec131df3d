import { z } from 'zod';
import { subnetShape } from '../subnet-shape';

/** What is different in one container of the tasks that an event starts. */
export const containerOverride = z.strictObject({
  containerName: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  cpu: z.number().optional(),
  memoryLimitMiB: z.number().optional(),
  memoryReservationMiB: z.number().optional(),
});

/** What an EventBridge rule that runs tasks says. */
export const scheduledTaskProps = z.strictObject({
  /** `rate(1 hour)` or `cron(0 3 * * ? *)`, in UTC. Or an event pattern. */
  schedule: z.string().optional(),
  /** JSON that says which events start tasks, instead of a schedule. */
  eventPattern: z.string().optional(),
  /** Of an event pattern: the bus that the events come from. @default the account's own */
  eventBusName: z.string().optional(),
  ruleName: z.string().optional(),
  description: z.string().optional(),
  /** @default true */
  enabled: z.boolean().optional(),
  taskCount: z.number().optional(),
  launchType: z.enum(['FARGATE', 'EC2']).optional(),
  platformVersion: z.enum(['LATEST', 'VERSION1_4', 'VERSION1_3', 'VERSION1_2', 'VERSION1_1', 'VERSION1_0']).optional(),
  ...subnetShape,
  assignPublicIp: z.boolean().optional(),
  /** What is different from the task definition, by container. */
  containerOverrides: z.array(containerOverride).optional(),
  cpu: z.number().optional(),
  memoryMiB: z.number().optional(),
  ephemeralStorageGiB: z.number().optional(),
  enableExecuteCommand: z.boolean().optional(),
  propagateTags: z.enum(['TASK_DEFINITION', 'NONE']).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  retryAttempts: z.number().optional(),
  maxEventAgeSeconds: z.number().optional(),
});
