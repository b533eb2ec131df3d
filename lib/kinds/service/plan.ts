import { construct, listOf, member, seconds } from '@/lib/plan/build';
import type { Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { childrenOf, edgesFrom, isKind } from '../graph';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import { subnetSelection } from '../subnets';
import type { DesignNode } from '../union';
import { serviceLaunchType } from './launch-type';

/** A `FargateService` or `Ec2Service` on its cluster. */
export function planService(node: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const task = required(edgesFrom(context.graph, node.id, 'runs')[0]?.to, [], 'The task definition that the service runs');
  const common: Record<string, Input> = {
    cluster: context.construct(required(node.parent, [], 'The cluster around the service')),
    taskDefinition: context.construct(task),
    serviceName: props.serviceName,
    desiredCount: props.desiredCount,
    minHealthyPercent: props.minHealthyPercent,
    maxHealthyPercent: props.maxHealthyPercent,
    healthCheckGracePeriod: seconds(props.healthCheckGracePeriodSeconds),
    vpcSubnets: subnetSelection(props.subnetType),
    securityGroups: listOf(edgesFrom(context.graph, node.id, 'member').map((edge) => context.construct(edge.to))),
    circuitBreaker: props.circuitBreaker === undefined ? undefined : props.circuitBreaker === 'ROLLBACK' ? { enable: true, rollback: true } : { enable: true },
    enableExecuteCommand: props.enableExecuteCommand,
    propagateTags: props.propagateTags === undefined ? undefined : member('aws_ecs.PropagatedTagSource', props.propagateTags),
    enableECSManagedTags: props.enableEcsManagedTags,
    assignPublicIp: props.assignPublicIp,
  };
  if (serviceLaunchType(node, context.graph) === 'EC2') {
    // A daemon may wait for instances that come to the cluster from elsewhere.
    if (!props.daemon) needsCapacity(node, context);
    return [making(node, construct('aws_ecs.Ec2Service', node.name, { ...common, daemon: props.daemon }))];
  }
  return [
    making(
      node,
      construct('aws_ecs.FargateService', node.name, {
        ...common,
        platformVersion: props.platformVersion === undefined ? undefined : member('aws_ecs.FargatePlatformVersion', props.platformVersion),
      }),
    ),
  ];
}

/** Without instances in its cluster the CDK refuses a service on EC2, and with it the whole stack. */
function needsCapacity(node: DesignNode<'service'>, context: PlanContext): void {
  const capacities = childrenOf(context.graph, node.parent).filter((child) => isKind(child, 'capacity'));
  const [first] = capacities;
  if (!first)
    throw new Incomplete([], 'The cluster has no EC2 instances for this service to run on. Add capacity to the cluster, or run the service on Fargate.');
  if (!capacities.some((capacity) => context.isPlanned(capacity.id))) context.construct(first.id);
}
