import { z } from 'zod';
import { edgeEnvelope, nodeName } from '@/lib/model/element';

/** A service runs tasks of a task definition. */
export const runsEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('runs'), props: z.strictObject({}) });

/** A listener sends requests to a container's port of a service. Makes a target group. */
export const targetEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('target'),
  props: z.strictObject({
    /** Construct id of the target group. @default the service's name with `Target` appended */
    name: nodeName.optional(),
    /** Name of the container that takes the requests. @default the task's first essential container */
    containerName: z.string().optional(),
    containerPort: z.number().optional(),
    /** Port of the target group; requests reach the container's own port anyway. */
    port: z.number().optional(),
    protocol: z.enum(['HTTP', 'HTTPS']).optional(),
    pathPatterns: z.array(z.string()).optional(),
    hostHeaders: z.array(z.string()).optional(),
    /** Smaller numbers are tried first; needed as soon as there is a condition. */
    priority: z.number().optional(),
    healthCheckPath: z.string().optional(),
    healthyHttpCodes: z.string().optional(),
    healthCheckIntervalSeconds: z.number().optional(),
    healthCheckTimeoutSeconds: z.number().optional(),
    healthyThresholdCount: z.number().optional(),
    unhealthyThresholdCount: z.number().optional(),
    deregistrationDelaySeconds: z.number().optional(),
    stickinessSeconds: z.number().optional(),
  }),
});

/** A container starts only when another one has reached a condition. */
export const dependsOnEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('depends-on'),
  props: z.strictObject({ condition: z.enum(['START', 'COMPLETE', 'SUCCESS', 'HEALTHY']).optional() }),
});

/** A service or load balancer is a member of a security group. */
export const memberEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('member'), props: z.strictObject({}) });

/** Members of one security group may open connections to members of another. */
export const admitsEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('admits'),
  props: z.strictObject({
    protocol: z.enum(['tcp', 'udp', 'all']).optional(),
    fromPort: z.number().optional(),
    toPort: z.number().optional(),
    description: z.string().optional(),
  }),
});
