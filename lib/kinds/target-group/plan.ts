import { construct, member, staticCall, structOrNothing, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { edgesFrom, edgesTo, nodeOfKind, type Graph } from '../graph';
import { groupOf } from '../groups';
import { alternateTargetType } from '../listener/alternate';
import { arnOf } from '../listener/arn';
import { balancerOf } from '../load-balancer/type';
import { making, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { targetGroupOptions } from './props';
import { targetGroupType } from './type';

const ELB = 'aws_elasticloadbalancingv2';

/** A target group of its type, or an existing one by its ARN. */
export function planTargetGroup(node: DesignNode<'target-group'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const type = targetGroupType(node, context.graph);
  const fqn = type === 'network' ? `${ELB}.NetworkTargetGroup` : `${ELB}.ApplicationTargetGroup`;
  if (props.source === 'existing')
    return [
      making(
        node,
        staticCall(fqn, 'fromTargetGroupAttributes', THIS, node.name, {
          targetGroupArn: arnOf('target-group', props.targetGroupArn, ['targetGroupArn'], 'The ARN of the existing target group'),
          loadBalancerArns: props.loadBalancerArn
            ? arnOf('load-balancer', props.loadBalancerArn, ['loadBalancerArn'], 'The ARN of the load balancer of the target group')
            : undefined,
        }),
      ),
    ];
  const targetType = props.targetType ?? alternateTargetType(node.id, context.graph);
  const vpc = required(vpcIdOf(node, context.graph), [], 'The VPC around the target group');
  return [
    making(
      node,
      construct(fqn, node.name, {
        vpc: context.construct(vpc),
        // The CDK wants a port or a protocol; requests reach the ports of the tasks in any case.
        port: props.port ?? (type === 'network' || props.protocol === undefined ? 80 : undefined),
        targetType: targetType === undefined ? undefined : member(`${ELB}.TargetType`, targetType),
        ...targetGroupOptions(props, type),
        ipAddressType: props.ipAddressType === undefined ? undefined : member(`${ELB}.TargetGroupIpAddressType`, props.ipAddressType),
        crossZoneEnabled: props.crossZoneEnabled,
        targetGroupHealth: props.targetGroupHealth && structOrNothing({ ...props.targetGroupHealth }),
        connectionTermination: type === 'network' ? props.connectionTermination : undefined,
      }),
    ),
  ];
}

/** The VPC that a target group is in; else that of the load balancer that sends it requests, or of the service that takes them. */
export function vpcIdOf(node: DesignNode<'target-group'>, graph: Graph): string | undefined {
  const own = groupOf(graph, node, 'vpc');
  if (own) return own.id;
  for (const edge of edgesTo(graph, node.id, 'forwards')) {
    const listener = nodeOfKind(graph, edge.from, 'listener');
    const balancer = listener && balancerOf(listener, graph);
    const vpc = balancer && groupOf(graph, balancer, 'vpc');
    if (vpc) return vpc.id;
  }
  for (const edge of edgesFrom(graph, node.id, 'target')) {
    const service = nodeOfKind(graph, edge.to, 'service');
    const cluster = service && groupOf(graph, service, 'cluster');
    const vpc = cluster && groupOf(graph, cluster, 'vpc');
    if (vpc) return vpc.id;
  }
  return undefined;
}
