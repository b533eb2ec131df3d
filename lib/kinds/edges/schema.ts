import { z } from 'zod';
import { edgeEnvelope } from '@/lib/model/element';
import { SERVICE_ROLE_USES } from '../service/role-uses';
import { forwardsEdge, presentsEdge, targetEdge } from './traffic-schema';
import {
  placedInEdge,
  runsOnEdge,
  usesNamespaceEdge,
  registersEdge,
  callsEdge,
  watchesEdge,
  stopsOnEdge,
  callsHookEdge,
  scalesOnEdge,
  deadLettersEdge,
  managesTasksEdge,
  notifiesEdge,
} from './more-schema';

export { forwardsEdge, presentsEdge, targetEdge } from './traffic-schema';
export {
  placedInEdge,
  runsOnEdge,
  usesNamespaceEdge,
  registersEdge,
  callsEdge,
  watchesEdge,
  stopsOnEdge,
  callsHookEdge,
  scalesOnEdge,
  deadLettersEdge,
  managesTasksEdge,
  notifiesEdge,
} from './more-schema';

/** A service runs tasks of a task definition. */
export const runsEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('runs'), props: z.strictObject({}) });

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

const access = z.enum(['READ', 'WRITE', 'READ_WRITE']).optional();

/** Environment variables of a container that say which resource it is. */
const environment = z.array(z.strictObject({ name: z.string().optional(), attribute: z.enum(['NAME', 'ARN', 'URL', 'ID']).optional() })).optional();

/** A secret under a name: the whole of it or one JSON field, the newest version or a certain one. */
const namedSecret = z.strictObject({
  name: z.string().optional(),
  field: z.string().optional(),
  versionId: z.string().optional(),
  versionStage: z.string().optional(),
});

/** A container uses a secret or parameter: in environment variables, in log options, to pull its image, by itself. */
export const usesSecretEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('uses-secret'),
  props: z.strictObject({
    /** Environment variables that hold it. */
    variables: z.array(namedSecret).optional(),
    /** Options of the container's log driver that hold it. */
    logOptions: z.array(namedSecret).optional(),
    /** Pulls the image with the user and password in this secret. Secrets only. */
    repositoryCredentials: z.boolean().optional(),
    /** The parameter holds the credential spec of a group managed service account. Parameters only. */
    credentialSpec: z.enum(['DOMAIN_JOINED', 'DOMAINLESS']).optional(),
    /** What the task role may do with it from inside the container. */
    access,
  }),
});

/** A container uses a bucket: for its environment files, its credential spec, or by itself. */
export const usesBucketEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('uses-bucket'),
  props: z.strictObject({
    environmentFiles: z.array(z.strictObject({ key: z.string().optional(), objectVersion: z.string().optional() })).optional(),
    /** The object that holds the credential spec of a group managed service account. */
    credentialSpec: z.strictObject({ type: z.enum(['DOMAIN_JOINED', 'DOMAINLESS']).optional(), key: z.string().optional() }).optional(),
    /** What the task role may do with the bucket's objects. */
    access,
    environment,
  }),
});

/** A container runs an image of an ECR repository or of a Docker image asset. */
export const pullsEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('pulls'),
  props: z.strictObject({
    /** A tag, or a digest that begins with `sha256:`. Repositories only. @default 'latest' */
    tagOrDigest: z.string().optional(),
    /** The tag or digest is a parameter of the template, to be given at each deployment. Repositories only. */
    fromParameter: z.enum(['TAG', 'DIGEST']).optional(),
  }),
});

/** A container reaches another one of its task by a name, without port mappings (network mode bridge). */
export const linksEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('links'),
  props: z.strictObject({ alias: z.string().optional() }),
});

/** A container sees all volumes of another one of its task, at the same paths. */
export const volumesFromEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('volumes-from'),
  props: z.strictObject({ readOnly: z.boolean().optional() }),
});

/** A container sees a volume at a path. */
export const mountsEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('mounts'),
  props: z.strictObject({ containerPath: z.string().optional(), readOnly: z.boolean().optional() }),
});

/** A volume's data is in a file system, or behind one of its access points. */
export const storedOnEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('stored-on'), props: z.strictObject({}) });

/** A container's output goes to a log group. */
export const logsToEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('logs-to'), props: z.strictObject({}) });

/** The task role of a task definition (or of a container's) may use a resource. */
export const grantsEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('grants'), props: z.strictObject({ access, environment }) });

/** A task definition has a role: for its containers, or for ECS to start them. */
export const hasRoleEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('has-role'),
  props: z.strictObject({ use: z.enum(['TASK', 'EXECUTION', 'BOTH', ...SERVICE_ROLE_USES, 'INFRASTRUCTURE', 'INSTANCE']).optional() }),
});

/** A role may run tasks of a task definition. */
export const mayRunEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('may-run'), props: z.strictObject({}) });

/** A new resource is encrypted with a KMS key; an existing one is known to be. */
export const encryptedWithEdge = z.strictObject({
  ...edgeEnvelope,
  kind: z.literal('encrypted-with'),
  props: z.strictObject({
    /** What of a cluster it encrypts. Clusters only. @default everything */
    uses: z.array(z.enum(['FARGATE_EPHEMERAL_STORAGE', 'MANAGED_STORAGE', 'EXECUTE_COMMAND'])).optional(),
  }),
});

/** Tasks of a service may open connections to a file system. */
export const reachesEdge = z.strictObject({ ...edgeEnvelope, kind: z.literal('reaches'), props: z.strictObject({}) });

/** The shape of each kind of edge. */
export const EDGE_SCHEMAS = {
  runs: runsEdge,
  target: targetEdge,
  'depends-on': dependsOnEdge,
  member: memberEdge,
  admits: admitsEdge,
  'uses-secret': usesSecretEdge,
  'uses-bucket': usesBucketEdge,
  pulls: pullsEdge,
  mounts: mountsEdge,
  links: linksEdge,
  'volumes-from': volumesFromEdge,
  'stored-on': storedOnEdge,
  'logs-to': logsToEdge,
  grants: grantsEdge,
  'has-role': hasRoleEdge,
  'may-run': mayRunEdge,
  'encrypted-with': encryptedWithEdge,
  reaches: reachesEdge,
  'placed-in': placedInEdge,
  'runs-on': runsOnEdge,
  'uses-namespace': usesNamespaceEdge,
  registers: registersEdge,
  calls: callsEdge,
  forwards: forwardsEdge,
  presents: presentsEdge,
  watches: watchesEdge,
  'stops-on': stopsOnEdge,
  'calls-hook': callsHookEdge,
  'scales-on': scalesOnEdge,
  'dead-letters': deadLettersEdge,
  'manages-tasks': managesTasksEdge,
  notifies: notifiesEdge,
} as const;
