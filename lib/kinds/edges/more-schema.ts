import { z } from 'zod';
import { edgeEnvelope, nodeName } from '@/lib/model/element';
import { METRIC_IDS } from '../alarm/metrics';
import { stepShape } from '../service/scaling/schema';
import { LIFECYCLE_STAGES } from '../service/deployment/lifecycle';

/** A node belongs to a group of another stack: a service to a cluster, a listener to a load balancer, a cluster to a VPC. */
export const placedInEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('placed-in'), props: z.strictObject({}) });

/** A service runs its tasks on a capacity provider of its cluster: a part of its capacity provider strategy. */
export const runsOnEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('runs-on'),
  props: z.strictObject({
    /** So many tasks run here at least; one provider of a strategy may have a base. */
    base: z.number().optional(),
    /** The share of the other tasks, relative to the other providers. */
    weight: z.number().optional(),
  }),
});

/** A cluster has a namespace as its default one, or a service finds and is found in a namespace. */
export const usesNamespaceEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('uses-namespace'),
  props: z.strictObject({
    /** From a cluster: its services find one another in it by Service Connect unless they say otherwise. */
    useForServiceConnect: z.boolean().optional(),
    /** From a service: what of it is in the namespace. @default all of it */
    for: z.enum(['SERVICE_CONNECT', 'CLOUD_MAP']).optional(),
  }),
});

/** A service registers its tasks with a Cloud Map service. */
export const registersEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('registers'),
  props: z.strictObject({
    /** SRV records name a container's port. @default the first essential container */
    containerName: z.string().optional(),
    containerPort: z.number().optional(),
  }),
});

/** A service opens connections to another one, or to members of a security group. */
export const callsEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('calls'),
  props: z.strictObject({
    /** How the called service is found. @default by Service Connect or Cloud Map where it offers that */
    via: z.enum(['SERVICE_CONNECT', 'CLOUD_MAP', 'DIRECT']).optional(),
    /** Which of its named ports. @default the first that it offers */
    portMappingName: z.string().optional(),
    /** The port at which its tasks listen, where no named port says it. */
    port: z.number().optional(),
    protocol: z.enum(['tcp', 'udp']).optional(),
  }),
});

/** An alarm watches a metric of something. */
export const watchesEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('watches'),
  props: z.strictObject({
    /** @default the one that is usually watched of such a thing */
    metric: z.enum(METRIC_IDS).optional(),
    /** How the values of a period become one: `Average`, `Sum`, `p99`. */
    statistic: z.string().optional(),
    periodSeconds: z.number().optional(),
    /** Knows the service by its given name instead of asking its construct, so that the service can depend on the alarm. */
    byName: z.boolean().optional(),
  }),
});

/** A deployment of a service stops when an alarm goes off. */
export const stopsOnEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('stops-on'), props: z.strictObject({}) });

/** ECS calls a function at stages of a service’s deployments. */
export const callsHookEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('calls-hook'),
  props: z.strictObject({
    /** Construct id of the hook; its role is called after it. @default the names of service and function */
    name: nodeName.optional(),
    lifecycleStages: z.array(z.enum(LIFECYCLE_STAGES)).optional(),
    /** What the function gets besides: a JSON object, as text. */
    hookDetails: z.string().optional(),
    timeoutMinutes: z.number().optional(),
    /** What becomes of the deployment when the hook takes longer. @default 'ROLLBACK' */
    timeoutAction: z.enum(['ROLLBACK', 'CONTINUE']).optional(),
  }),
});

/** A service has as many tasks as a queue needs. */
export const scalesOnEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('scales-on'),
  props: z.strictObject({
    /** Construct id of the policy that starts tasks. @default the queue's name with `Waiting` appended */
    name: nodeName.optional(),
    /** One more task for each so many messages that wait; not with steps. */
    messagesPerTask: z.number().optional(),
    ...stepShape,
    /** Stops a task when no message waits or is in work. */
    scaleInWhenDone: z.boolean().optional(),
    periodSeconds: z.number().optional(),
  }),
});

/** What could not be delivered goes to a queue. */
export const deadLettersEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('dead-letters'),
  props: z.strictObject({
    /** How often a message is tried before it goes there. Of queues only. */
    maxReceiveCount: z.number().optional(),
  }),
});

/** A role may change tasks of a cluster: protect them from being stopped. */
export const managesTasksEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('manages-tasks'),
  props: z.strictObject({
    /** Actions on tasks of the cluster. @default `ecs:UpdateTaskProtection` */
    actions: z.array(z.string()).optional(),
    /** Which of its tasks, by their ids; `*` stands for any letters. @default '*' */
    tasks: z.string().optional(),
  }),
});

/** An alarm tells a topic. */
export const notifiesEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('notifies'),
  props: z.strictObject({
    /** @default true */
    onAlarm: z.boolean().optional(),
    onOk: z.boolean().optional(),
    onInsufficientData: z.boolean().optional(),
    /** Of what of its instances capacity tells. Capacity only. @default 'ALL' */
    events: z.enum(['ALL', 'LAUNCH_EVENTS', 'TERMINATION_EVENTS', 'ERRORS']).optional(),
  }),
});
