import { capacity } from './capacity/kind';
import { cluster } from './cluster/kind';
import { container } from './container/kind';
import { kmsKey } from './kms-key/kind';
import { role } from './role/kind';
import { logGroup } from './log-group/kind';
import { bucket } from './bucket/kind';
import { secret } from './secret/kind';
import { parameter } from './parameter/kind';
import { repository } from './repository/kind';
import { dockerImageAsset } from './docker-image-asset/kind';
import { fileSystem } from './file-system/kind';
import { accessPoint } from './access-point/kind';
import { volume } from './volume/kind';
import type { KindDefinition } from './definition';
import type { Graph } from './graph';
import { listener } from './listener/kind';
import { loadBalancer } from './load-balancer/kind';
import type { PlanContext } from './plan-context';
import { securityGroup } from './security-group/kind';
import { service } from './service/kind';
import { taskDefinition } from './task-definition/kind';
import type { DesignNode, Kind } from './union';
import { vpc } from './vpc/kind';
import { stack } from './stack/kind';
import { namespace } from './namespace/kind';
import { cloudMapService } from './cloud-map-service/kind';
import { fargateCapacityProvider } from './fargate-capacity-provider/kind';
import { managedInstancesCapacityProvider } from './managed-instances-capacity-provider/kind';
import { targetGroup } from './target-group/kind';
import { certificate } from './certificate/kind';
import { queue } from './queue/kind';
import { topic } from './topic/kind';
import { alarm } from './alarm/kind';
import { scheduledTask } from './scheduled-task/kind';
import { lambdaFunction } from './lambda-function/kind';
import type { Statement } from '@/lib/plan/plan';

/** Every kind's definition. The compiler finds a kind that is missing. */
export const KINDS: { readonly [K in Kind]: KindDefinition<K> } = {
  vpc,
  'security-group': securityGroup,
  cluster,
  capacity,
  'task-definition': taskDefinition,
  'kms-key': kmsKey,
  role,
  'log-group': logGroup,
  bucket,
  secret,
  parameter,
  repository,
  'docker-image-asset': dockerImageAsset,
  'file-system': fileSystem,
  'access-point': accessPoint,
  container,
  volume,
  service,
  'load-balancer': loadBalancer,
  listener,
  stack,
  namespace,
  'cloud-map-service': cloudMapService,
  'fargate-capacity-provider': fargateCapacityProvider,
  'managed-instances-capacity-provider': managedInstancesCapacityProvider,
  'target-group': targetGroup,
  certificate,
  queue,
  topic,
  alarm,
  'scheduled-task': scheduledTask,
  'lambda-function': lambdaFunction,
};

/** The definition of a node's own kind, for any node. */
export function definitionOf(node: DesignNode): KindDefinition<Kind> {
  // Each definition is looked up by the kind of the very node it is used on.
  return KINDS[node.kind] as unknown as KindDefinition<Kind>;
}

/** The one line of facts on a node's card. */
export function factsOf(node: DesignNode, graph: Graph): string {
  return definitionOf(node).facts(node, graph);
}

/** The CDK calls that a node becomes. @throws Incomplete when something needed is missing */
export function planOf(node: DesignNode, context: PlanContext): readonly Statement[] {
  return definitionOf(node).plan(node, context);
}
