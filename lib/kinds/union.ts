import { z } from 'zod';
import type { Acknowledgement } from '@/lib/model/acknowledgement';
import { nodeEnvelope, type NodeOutput } from '@/lib/model/element';
import { capacityProps } from './capacity/schema';
import { clusterProps } from './cluster/schema';
import { containerProps } from './container/schema';
import {
  admitsEdge,
  dependsOnEdge,
  encryptedWithEdge,
  grantsEdge,
  hasRoleEdge,
  logsToEdge,
  mayRunEdge,
  memberEdge,
  linksEdge,
  mountsEdge,
  pullsEdge,
  reachesEdge,
  runsEdge,
  storedOnEdge,
  targetEdge,
  usesBucketEdge,
  usesSecretEdge,
  placedInEdge,
  runsOnEdge,
  usesNamespaceEdge,
  registersEdge,
  callsEdge,
  forwardsEdge,
  presentsEdge,
  watchesEdge,
  stopsOnEdge,
  callsHookEdge,
  scalesOnEdge,
  deadLettersEdge,
  managesTasksEdge,
  notifiesEdge,
  volumesFromEdge,
} from './edges/schema';
import { listenerProps } from './listener/schema';
import { loadBalancerProps } from './load-balancer/schema';
import { securityGroupProps } from './security-group/schema';
import { serviceProps } from './service/schema';
import { taskDefinitionProps } from './task-definition/schema';
import { kmsKeyProps } from './kms-key/schema';
import { roleProps } from './role/schema';
import { logGroupProps } from './log-group/schema';
import { bucketProps } from './bucket/schema';
import { secretProps } from './secret/schema';
import { parameterProps } from './parameter/schema';
import { repositoryProps } from './repository/schema';
import { dockerImageAssetProps } from './docker-image-asset/schema';
import { fileSystemProps } from './file-system/schema';
import { accessPointProps } from './access-point/schema';
import { volumeProps } from './volume/schema';
import { vpcProps } from './vpc/schema';
import { stackProps } from './stack/schema';
import { namespaceProps } from './namespace/schema';
import { cloudMapServiceProps } from './cloud-map-service/schema';
import { fargateCapacityProviderProps } from './fargate-capacity-provider/schema';
import { managedInstancesCapacityProviderProps } from './managed-instances-capacity-provider/schema';
import { targetGroupProps } from './target-group/schema';
import { certificateProps } from './certificate/schema';
import { queueProps } from './queue/schema';
import { topicProps } from './topic/schema';
import { alarmProps } from './alarm/schema';
import { scheduledTaskProps } from './scheduled-task/schema';
import { lambdaFunctionProps } from './lambda-function/schema';

/** The shape of each kind's `props`. Whatever exists per kind is a record over these keys, so the compiler finds what is missing. */
export const PROPS_SCHEMAS = {
  stack: stackProps,
  vpc: vpcProps,
  'security-group': securityGroupProps,
  'kms-key': kmsKeyProps,
  role: roleProps,
  'log-group': logGroupProps,
  bucket: bucketProps,
  secret: secretProps,
  parameter: parameterProps,
  repository: repositoryProps,
  'docker-image-asset': dockerImageAssetProps,
  'file-system': fileSystemProps,
  'access-point': accessPointProps,
  namespace: namespaceProps,
  'cloud-map-service': cloudMapServiceProps,
  certificate: certificateProps,
  queue: queueProps,
  topic: topicProps,
  'lambda-function': lambdaFunctionProps,
  cluster: clusterProps,
  capacity: capacityProps,
  'fargate-capacity-provider': fargateCapacityProviderProps,
  'managed-instances-capacity-provider': managedInstancesCapacityProviderProps,
  'task-definition': taskDefinitionProps,
  volume: volumeProps,
  container: containerProps,
  service: serviceProps,
  'scheduled-task': scheduledTaskProps,
  'target-group': targetGroupProps,
  'load-balancer': loadBalancerProps,
  listener: listenerProps,
  alarm: alarmProps,
} as const;

/** A kind of node. */
export type Kind = keyof typeof PROPS_SCHEMAS;

/** Every kind, in the order in which a stack is written. */
export const ALL_KINDS: readonly Kind[] = [
  'stack',
  'vpc',
  'security-group',
  'kms-key',
  'role',
  'log-group',
  'bucket',
  'secret',
  'parameter',
  'repository',
  'docker-image-asset',
  'file-system',
  'access-point',
  'namespace',
  'cloud-map-service',
  'certificate',
  'queue',
  'topic',
  'lambda-function',
  'cluster',
  'capacity',
  'fargate-capacity-provider',
  'managed-instances-capacity-provider',
  'task-definition',
  'volume',
  'container',
  'service',
  'scheduled-task',
  'target-group',
  'load-balancer',
  'listener',
  'alarm',
];

/** What a node of a kind says. */
export type Props<K extends Kind = Kind> = z.infer<(typeof PROPS_SCHEMAS)[K]>;

/** A node of a design. `DesignNode<'service'>` is a service. */
export type DesignNode<K extends Kind = Kind> = Extract<AnyNode, { kind: K }>;

type AnyNode = {
  [P in Kind]: {
    readonly id: string;
    readonly kind: P;
    readonly name: string;
    readonly parent?: string | undefined;
    readonly order?: number | undefined;
    readonly outputs?: NodeOutput[] | undefined;
    readonly acknowledged?: Acknowledgement[] | undefined;
    readonly tags?: Readonly<Record<string, string>> | undefined;
    readonly overrides?: Readonly<Record<string, z.infer<ReturnType<typeof z.json>>>> | undefined;
    readonly props: Props<P>;
  };
}[Kind];

function nodeSchema<K extends Kind>(kind: K) {
  return z.strictObject({ ...nodeEnvelope, kind: z.literal(kind), props: PROPS_SCHEMAS[kind] });
}

/** Any node. */
export const nodeUnion = z.discriminatedUnion('kind', [
  nodeSchema('vpc'),
  nodeSchema('security-group'),
  nodeSchema('kms-key'),
  nodeSchema('role'),
  nodeSchema('log-group'),
  nodeSchema('bucket'),
  nodeSchema('secret'),
  nodeSchema('parameter'),
  nodeSchema('repository'),
  nodeSchema('docker-image-asset'),
  nodeSchema('file-system'),
  nodeSchema('access-point'),
  nodeSchema('cluster'),
  nodeSchema('capacity'),
  nodeSchema('task-definition'),
  nodeSchema('volume'),
  nodeSchema('container'),
  nodeSchema('service'),
  nodeSchema('load-balancer'),
  nodeSchema('listener'),
  nodeSchema('stack'),
  nodeSchema('namespace'),
  nodeSchema('cloud-map-service'),
  nodeSchema('fargate-capacity-provider'),
  nodeSchema('managed-instances-capacity-provider'),
  nodeSchema('target-group'),
  nodeSchema('certificate'),
  nodeSchema('queue'),
  nodeSchema('topic'),
  nodeSchema('alarm'),
  nodeSchema('scheduled-task'),
  nodeSchema('lambda-function'),
]);

/** Any edge. */
export const edgeUnion = z.discriminatedUnion('kind', [
  runsEdge,
  targetEdge,
  dependsOnEdge,
  memberEdge,
  admitsEdge,
  usesSecretEdge,
  usesBucketEdge,
  pullsEdge,
  mountsEdge,
  linksEdge,
  volumesFromEdge,
  storedOnEdge,
  logsToEdge,
  grantsEdge,
  hasRoleEdge,
  mayRunEdge,
  encryptedWithEdge,
  reachesEdge,
  placedInEdge,
  runsOnEdge,
  usesNamespaceEdge,
  registersEdge,
  callsEdge,
  forwardsEdge,
  presentsEdge,
  watchesEdge,
  stopsOnEdge,
  callsHookEdge,
  scalesOnEdge,
  deadLettersEdge,
  managesTasksEdge,
  notifiesEdge,
]);

/** A kind of edge: what drawing it means. */
export type EdgeKind = z.infer<typeof edgeUnion>['kind'];

/** An edge of a design. `DesignEdge<'target'>` sends a listener's requests to a service. */
export type DesignEdge<K extends EdgeKind = EdgeKind> = Extract<z.infer<typeof edgeUnion>, { kind: K }>;
