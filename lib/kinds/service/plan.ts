import { construct, listOf, member, seconds } from '@/lib/plan/build';
import type { Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { edgesFrom } from '../graph';
import { making, required, type PlanContext } from '../plan-context';
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
  if (serviceLaunchType(node, context.graph) === 'EC2')
    return [making(node, construct('aws_ecs.Ec2Service', node.name, { ...common, daemon: props.daemon }))];
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
