import type { Field } from './field';
import type { DesignNode, Kind } from './union';

/** How each kind is edited, loaded when it is first wanted: no page needs the fields of every kind. The compiler finds a kind that is missing. */
export const FIELDS: { readonly [K in Kind]: () => Promise<readonly Field<DesignNode<K>>[]> } = {
  vpc: async () => (await import('./vpc/fields')).vpcFields,
  'security-group': async () => (await import('./security-group/fields')).securityGroupFields,
  'kms-key': async () => (await import('./kms-key/fields')).kmsKeyFields,
  role: async () => (await import('./role/fields')).roleFields,
  'log-group': async () => (await import('./log-group/fields')).logGroupFields,
  bucket: async () => (await import('./bucket/fields')).bucketFields,
  secret: async () => (await import('./secret/fields')).secretFields,
  parameter: async () => (await import('./parameter/fields')).parameterFields,
  repository: async () => (await import('./repository/fields')).repositoryFields,
  'docker-image-asset': async () => (await import('./docker-image-asset/fields')).dockerImageAssetFields,
  'file-system': async () => (await import('./file-system/fields')).fileSystemFields,
  'access-point': async () => (await import('./access-point/fields')).accessPointFields,
  cluster: async () => (await import('./cluster/fields')).clusterFields,
  capacity: async () => (await import('./capacity/fields')).capacityFields,
  'task-definition': async () => (await import('./task-definition/fields')).taskDefinitionFields,
  volume: async () => (await import('./volume/fields')).volumeFields,
  container: async () => (await import('./container/fields')).containerFields,
  service: async () => (await import('./service/fields')).serviceFields,
  'load-balancer': async () => (await import('./load-balancer/fields')).loadBalancerFields,
  listener: async () => (await import('./listener/fields')).listenerFields,
  stack: async () => (await import('./stack/fields')).stackFields,
  namespace: async () => (await import('./namespace/fields')).namespaceFields,
  'cloud-map-service': async () => (await import('./cloud-map-service/fields')).cloudMapServiceFields,
  'fargate-capacity-provider': async () => (await import('./fargate-capacity-provider/fields')).fargateCapacityProviderFields,
  'managed-instances-capacity-provider': async () => (await import('./managed-instances-capacity-provider/fields')).managedInstancesCapacityProviderFields,
  'target-group': async () => (await import('./target-group/fields')).targetGroupFields,
  certificate: async () => (await import('./certificate/fields')).certificateFields,
  queue: async () => (await import('./queue/fields')).queueFields,
  topic: async () => (await import('./topic/fields')).topicFields,
  alarm: async () => (await import('./alarm/fields')).alarmFields,
  'scheduled-task': async () => (await import('./scheduled-task/fields')).scheduledTaskFields,
  'lambda-function': async () => (await import('./lambda-function/fields')).lambdaFunctionFields,
};

/** The fields with which a node of a kind is edited. Rejects when their code cannot be loaded. */
export function fieldsOf(kind: Kind): Promise<readonly Field<DesignNode>[]> {
  // Each kind's fields are used on nodes of that very kind.
  return FIELDS[kind]() as unknown as Promise<readonly Field<DesignNode>[]>;
}
