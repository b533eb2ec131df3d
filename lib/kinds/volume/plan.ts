import { call, mapOf, member, property, structOrNothing, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { edgesFrom, nodeOfKind } from '../graph';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import { canRunOnManagedInstances } from '../task-definition/launch-types';
import type { DesignNode } from '../union';
import { atLaunchProblem } from './at-launch';
import { planManagedVolume } from './plan-managed';
import { volumeTypeOf } from './volume-type';

/** `taskDefinition.addVolume(volume)`; for an EBS volume of the service after making it. */
export function planVolume(node: DesignNode<'volume'>, context: PlanContext): readonly Statement[] {
  const task = context.construct(required(node.parent, [], 'The task definition around the volume'));
  // The volume of the service is no volume to the task definition in every language: that is told its name.
  if (volumeTypeOf(node, context.graph) === 'MANAGED_EBS')
    return [...planManagedVolume(node, context), doing(node.id, call(task, 'addVolume', { name: node.name, configuredAtLaunch: true }))];
  return [making(node, call(task, 'addVolume', { name: node.name, ...configuration(node, context) }), false)];
}

function configuration(node: DesignNode<'volume'>, context: PlanContext): Record<string, Input> {
  const { props } = node;
  switch (volumeTypeOf(node, context.graph)) {
    case 'HOST':
      return { host: structOrNothing({ sourcePath: props.hostSourcePath || undefined }) };
    case 'DOCKER':
      return { dockerVolumeConfiguration: docker(node, context) };
    case 'EFS':
      return { efsVolumeConfiguration: efs(node, context) };
    case 'MANAGED_EBS':
    case 'CONFIGURED_AT_LAUNCH': {
      const problem = atLaunchProblem(node, context.graph);
      if (problem) throw new Incomplete(['type'], `The CDK refuses it: ${problem}.`);
      return { configuredAtLaunch: true };
    }
  }
}

function docker(node: DesignNode<'volume'>, { graph }: PlanContext): Record<string, Input> {
  const { docker: given } = node.props;
  const task = nodeOfKind(graph, node.parent, 'task-definition');
  if (task && canRunOnManagedInstances(task.props)) throw new Incomplete(['type'], 'Managed instances have no Docker volumes.');
  return {
    driver: required(given?.driver, ['docker', 'driver'], 'The driver of the Docker volume'),
    scope: member('aws_ecs.Scope', required(given?.scope, ['docker', 'scope'], 'How long the Docker volume lives')),
    autoprovision: given?.autoprovision,
    driverOpts: mapOf(given?.driverOpts),
    labels: mapOf(given?.labels),
  };
}

function efs(node: DesignNode<'volume'>, context: PlanContext): Record<string, Input> {
  const { efs: given } = node.props;
  const on = edgesFrom(context.graph, node.id, 'stored-on')[0]?.to;
  const accessPoint = nodeOfKind(context.graph, on, 'access-point');
  const fileSystem = accessPoint ? accessPoint.parent : on;
  return {
    fileSystemId: fileSystem
      ? property(context.construct(fileSystem), 'fileSystemId')
      : required(given?.fileSystemId, ['efs', 'fileSystemId'], 'The file system of the volume'),
    rootDirectory: given?.rootDirectory || undefined,
    transitEncryption: given?.transitEncryption,
    transitEncryptionPort: given?.transitEncryptionPort,
    authorizationConfig: authorization(accessPoint && property(context.construct(accessPoint.id), 'accessPointId'), given?.iam),
  };
}

function authorization(accessPointId: Expr | undefined, iam: string | undefined): Expr | undefined {
  return structOrNothing({ accessPointId, iam });
}
