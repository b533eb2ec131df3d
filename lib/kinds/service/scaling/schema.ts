import { z } from 'zod';
import { nodeName } from '@/lib/model/element';

/** A range of a metric's values, and how the number of tasks changes while the metric is in it. */
export const scalingSteps = z.array(z.strictObject({ lower: z.number().optional(), upper: z.number().optional(), change: z.number().optional() })).optional();

/** How steps count, and when: what policies in steps have in common, of a service's own and those that a queue makes. */
export const stepShape = {
  steps: scalingSteps,
  /** What the changes mean. @default 'CHANGE_IN_CAPACITY' */
  adjustment: z.enum(['CHANGE_IN_CAPACITY', 'PERCENT_CHANGE_IN_CAPACITY', 'EXACT_CAPACITY']).optional(),
  cooldownSeconds: z.number().optional(),
  evaluationPeriods: z.number().optional(),
  datapointsToAlarm: z.number().optional(),
  aggregation: z.enum(['AVERAGE', 'MINIMUM', 'MAXIMUM']).optional(),
  minAdjustmentMagnitude: z.number().optional(),
} as const;

/** One reason for a service to have more or fewer tasks. What counts depends on its type; the rest waits for another type. */
export const scalingPolicy = z.strictObject({
  type: z.enum(['CPU', 'MEMORY', 'REQUESTS', 'METRIC', 'STEPS', 'SCHEDULE']).optional(),
  /** Construct id of the policy, name of the scheduled action. @default made from the type */
  name: nodeName.optional(),
  /** The value to hold: percent of CPU or memory, requests per target, or of the metric. */
  target: z.number().optional(),
  /** Of `REQUESTS`: name of the target group. @default the only one */
  targetGroup: z.string().optional(),
  /** Of `METRIC` and `STEPS`: one of the service's own, or one that is said by its names. @default 'OWN' */
  metric: z.enum(['OWN', 'CPU_UTILIZATION', 'MEMORY_UTILIZATION']).optional(),
  namespace: z.string().optional(),
  metricName: z.string().optional(),
  dimensions: z.record(z.string(), z.string()).optional(),
  statistic: z.string().optional(),
  periodSeconds: z.number().optional(),
  ...stepShape,
  scaleInCooldownSeconds: z.number().optional(),
  scaleOutCooldownSeconds: z.number().optional(),
  disableScaleIn: z.boolean().optional(),
  policyName: z.string().optional(),
  /** Of `SCHEDULE`: `cron(0 8 * * ? *)`, `rate(1 day)`, `at(2027-01-01T00:00:00)`. */
  schedule: z.string().optional(),
  /** @default UTC */
  timeZone: z.string().optional(),
  minCapacity: z.number().optional(),
  maxCapacity: z.number().optional(),
});

/** What a service says about its task count: a part of its props. */
export const scalingShape = {
  scaling: z.strictObject({ minCapacity: z.number().optional(), maxCapacity: z.number().optional(), policies: z.array(scalingPolicy).optional() }).optional(),
} as const;

/** One reason for a service to have more or fewer tasks. */
export type ScalingPolicy = z.infer<typeof scalingPolicy>;

/** A range of a metric's values, and what it changes. */
export type ScalingStep = NonNullable<z.infer<typeof scalingSteps>>[number];
