import { z } from 'zod';
import { edgeEnvelope, nodeName } from '@/lib/model/element';
import { conditionsShape } from '../listener/conditions-shape';
import { targetGroupShape } from '../target-group/shape';

/** A listener, target group or classic load balancer sends requests to a container's port of a service. From a listener it makes a target group. */
export const targetEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('target'),
  props: z.strictObject({
    /** Construct id of the target group. @default the service's name with `Target` appended */
    name: nodeName.optional(),
    /** Who makes the target group: the listener, or the service. @default 'LISTENER' */
    through: z.enum(['LISTENER', 'SERVICE']).optional(),
    /** Name of the container that takes the requests. @default the task's first essential container */
    containerName: z.string().optional(),
    containerPort: z.number().optional(),
    containerProtocol: z.enum(['TCP', 'UDP']).optional(),
    /** Network load balancers: lets the load balancer open connections to the tasks. */
    open: z.boolean().optional(),
    /** From a target group: the second one of a blue/green, linear or canary deployment. */
    alternate: z.boolean().optional(),
    /** From a listener: by it blue/green, linear and canary deployments try new tasks before users meet them. */
    test: z.boolean().optional(),
    ...conditionsShape,
    ...targetGroupShape,
  }),
});

/** A listener sends requests to a target group. */
export const forwardsEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('forwards'),
  props: z.strictObject({
    /** Construct id of the listener rule; edges of one listener with the same one are one rule with several target groups. @default the target group's name */
    name: nodeName.optional(),
    /** The share of requests among the target groups of one rule. */
    weight: z.number().optional(),
    /** The rule with which blue/green, linear and canary deployments try new tasks before users meet them. */
    test: z.boolean().optional(),
    ...conditionsShape,
  }),
});

/** A listener presents a certificate. */
export const presentsEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('presents'),
  props: z.strictObject({
    /** The one for clients that do not say which host they want. @default the first one */
    default: z.boolean().optional(),
  }),
});
