import { z } from 'zod';

const trafficShift = z
  .strictObject({
    /** How much of the requests moves at once, in percent; with one decimal. */
    stepPercent: z.number().optional(),
    /** How long ECS waits after each move. */
    stepBakeMinutes: z.number().optional(),
  })
  .optional();

/** What a service says about its deployments and where they put tasks: a part of its props. */
export const deploymentShape = {
  /** Who deploys new revisions. @default 'ECS' */
  deploymentController: z.enum(['ECS', 'CODE_DEPLOY', 'EXTERNAL']).optional(),
  /** How ECS replaces old tasks by new ones. @default 'ROLLING' */
  deploymentStrategy: z.enum(['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY']).optional(),
  /** How long old tasks are kept when all requests go to new ones. */
  bakeTimeMinutes: z.number().optional(),
  linear: trafficShift,
  canary: trafficShift,
  /** What happens when one of the alarms goes off to which `stops-on` edges lead. @default 'ROLLBACK_ON_ALARM' */
  alarmBehavior: z.enum(['ROLLBACK_ON_ALARM', 'FAIL_ON_ALARM']).optional(),
  /** After how many failed tasks the circuit breaker stops a deployment; the CDK has no word for it, so it is a property override. */
  circuitBreakerThreshold: z
    .strictObject({ type: z.enum(['BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT']).optional(), value: z.number().optional() })
    .optional(),
  /** A task that becomes healthy lets the circuit breaker count anew. @default true */
  circuitBreakerResets: z.boolean().optional(),
  /** Deploys again, though nothing else has changed, whenever the nonce is another one. */
  forceNewDeployment: z.strictObject({ enabled: z.boolean().optional(), nonce: z.string().optional() }).optional(),
  /** On EC2: how tasks are put on instances, the first rule first. */
  placementStrategies: z
    .array(
      z.strictObject({
        type: z.enum(['SPREAD_ACROSS_INSTANCES', 'SPREAD_ACROSS', 'PACKED_BY_CPU', 'PACKED_BY_MEMORY', 'RANDOMLY']).optional(),
        /** Of `SPREAD_ACROSS`: `attribute:ecs.availability-zone`. */
        attribute: z.string().optional(),
      }),
    )
    .optional(),
  /** On EC2: which instances tasks may be put on. */
  placementConstraints: z
    .array(
      z.strictObject({
        type: z.enum(['DISTINCT_INSTANCES', 'MEMBER_OF']).optional(),
        /** Of `MEMBER_OF`: an expression of the cluster query language. */
        expression: z.string().optional(),
      }),
    )
    .optional(),
} as const;
