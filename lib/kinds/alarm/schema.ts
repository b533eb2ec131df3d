import { z } from 'zod';

/** How the values of a period become one: `Average`, `Sum`, `p99`; any that CloudWatch knows. */
export const statistic = z.string();

/** What a CloudWatch alarm node says: made here, or existing by its name or ARN. What it watches is said by its edge `watches`, or by a metric of its own. */
export const alarmProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  alarmName: z.string().optional(),
  /** Of an existing alarm, when its name is not given. */
  alarmArn: z.string().optional(),
  description: z.string().optional(),
  threshold: z.number().optional(),
  comparison: z.enum(['GREATER_THAN_OR_EQUAL_TO', 'GREATER_THAN', 'LESS_THAN', 'LESS_THAN_OR_EQUAL_TO']).optional(),
  evaluationPeriods: z.number().optional(),
  datapointsToAlarm: z.number().optional(),
  treatMissingData: z.enum(['MISSING', 'BREACHING', 'NOT_BREACHING', 'IGNORE']).optional(),
  /** What a percentile of too few values counts for. */
  lowSampleCount: z.enum(['EVALUATE', 'IGNORE']).optional(),
  /** False for an alarm that only shows its state. */
  actionsEnabled: z.boolean().optional(),
  /** Of a metric of its own: `AWS/ECS`, or what an application reports. */
  namespace: z.string().optional(),
  metricName: z.string().optional(),
  dimensions: z.record(z.string(), z.string()).optional(),
  statistic: statistic.optional(),
  periodSeconds: z.number().optional(),
  unit: z
    .enum(['SECONDS', 'MICROSECONDS', 'MILLISECONDS', 'BYTES', 'KILOBYTES', 'MEGABYTES', 'GIGABYTES', 'PERCENT', 'COUNT', 'COUNT_PER_SECOND', 'NONE'])
    .optional(),
});
