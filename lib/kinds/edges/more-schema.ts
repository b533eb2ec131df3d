import { z } from 'zod';
import { edgeEnvelope } from '@/lib/model/element';

/** A node belongs to a group of another stack: a service to a cluster, a listener to a load balancer, a cluster to a VPC. */
export const placedInEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('placed-in'), props: z.strictObject({}) });

/** A service runs its tasks on a capacity provider of its cluster: a part of its capacity provider strategy. */
export const runsOnEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('runs-on'), props: z.strictObject({}) });

/** A cluster has a namespace as its default one, or a service finds and is found in a namespace. */
export const usesNamespaceEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('uses-namespace'), props: z.strictObject({}) });

/** A service registers its tasks with a Cloud Map service. */
export const registersEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('registers'), props: z.strictObject({}) });

/** A service opens connections to another one, or to members of a security group. */
export const callsEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('calls'), props: z.strictObject({}) });

/** A listener sends requests to a target group. */
export const forwardsEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('forwards'), props: z.strictObject({}) });

/** A listener presents a certificate. */
export const presentsEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('presents'), props: z.strictObject({}) });

/** An alarm watches a metric of something. */
export const watchesEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('watches'), props: z.strictObject({}) });

/** A deployment of a service stops when an alarm goes off. */
export const stopsOnEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('stops-on'), props: z.strictObject({}) });

/** ECS calls a function at stages of a service’s deployments. */
export const callsHookEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('calls-hook'), props: z.strictObject({}) });

/** A service has as many tasks as a queue needs. */
export const scalesOnEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('scales-on'), props: z.strictObject({}) });

/** What could not be delivered goes to a queue. */
export const deadLettersEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('dead-letters'), props: z.strictObject({}) });

/** A role may change tasks of a cluster: protect them from being stopped. */
export const managesTasksEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('manages-tasks'), props: z.strictObject({}) });

/** An alarm tells a topic. */
export const notifiesEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('notifies'), props: z.strictObject({}) });
