import { call, listOf, member, seconds, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { defaultContainerOf, nodeOfKind, taskDefinitionOf } from '../graph';
import { groupOf } from '../groups';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import { serviceLaunchType } from '../service/launch-type';
import { alternateTarget } from './alternate';
import type { DesignEdge, DesignNode, Props } from '../union';

const ELB = 'aws_elasticloadbalancingv2';

/** `loadBalancer.addListener(name, options)`; where its requests go is added by {@link planTarget}. */
export function planListener(node: DesignNode<'listener'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const balancer = context.construct(required(groupOf(context.graph, node, 'load-balancer')?.id, [], 'The load balancer around the listener'));
  return [
    making(
      node,
      call(balancer, 'addListener', node.name, {
        port: props.port,
        protocol: props.protocol === undefined ? undefined : member(`${ELB}.ApplicationProtocol`, props.protocol),
        certificates: listOf(props.certificateArns?.map((arn) => staticCall(`${ELB}.ListenerCertificate`, 'fromArn', arn))),
        open: props.open,
        defaultAction: defaultAction(props.defaultAction),
      }),
      false,
    ),
  ];
}

/** `listener.addTargets(name, { targets: [service…] })`: a target group for one service. */
export function planTarget(edge: DesignEdge<'target'>, context: PlanContext): readonly Statement[] {
  const { props } = edge;
  const service = nodeOfKind(context.graph, edge.to, 'service');
  const target = context.construct(edge.to);
  if (service && serviceLaunchType(service, context.graph) === 'EXTERNAL') throw new Incomplete([], 'No load balancer reaches tasks outside of AWS.');
  const conditions = [
    props.pathPatterns?.length ? staticCall(`${ELB}.ListenerCondition`, 'pathPatterns', props.pathPatterns) : undefined,
    props.hostHeaders?.length ? staticCall(`${ELB}.ListenerCondition`, 'hostHeaders', props.hostHeaders) : undefined,
  ].filter((condition) => condition !== undefined);
  return [
    making(
      { id: edge.id, name: props.name ?? `${service?.name ?? ''}Target` },
      call(context.construct(edge.from), 'addTargets', props.name ?? `${service?.name ?? ''}Target`, {
        // The CDK wants a port or a protocol, and takes HTTPS to mean 443.
        port: props.port ?? (props.protocol === 'HTTPS' ? undefined : 80),
        protocol: props.protocol === undefined ? undefined : member(`${ELB}.ApplicationProtocol`, props.protocol),
        priority: props.priority,
        conditions: listOf(conditions),
        targets: [props.containerName === undefined && props.containerPort === undefined ? target : loadBalancerTarget(edge, target, context)],
        healthCheck: structOrNothing({
          path: props.healthCheckPath,
          healthyHttpCodes: props.healthyHttpCodes,
          interval: seconds(props.healthCheckIntervalSeconds),
          timeout: seconds(props.healthCheckTimeoutSeconds),
          healthyThresholdCount: props.healthyThresholdCount,
          unhealthyThresholdCount: props.unhealthyThresholdCount,
        }),
        deregistrationDelay: seconds(props.deregistrationDelaySeconds),
        stickinessCookieDuration: seconds(props.stickinessSeconds),
      }),
      false,
    ),
  ];
}

function loadBalancerTarget(edge: DesignEdge<'target'>, target: Expr, context: PlanContext): Expr {
  const task = taskDefinitionOf(context.graph, edge.to);
  const fallback = task && defaultContainerOf(context.graph, task.id)?.name;
  return call(target, 'loadBalancerTarget', {
    containerName: required(edge.props.containerName ?? fallback, ['containerName'], 'The container that takes the requests'),
    containerPort: edge.props.containerPort,
    alternateTarget: alternateTarget(edge, context),
  });
}

function defaultAction(action: Props<'listener'>['defaultAction']): Expr | undefined {
  if (!action) return undefined;
  if (action.type === 'redirect')
    return staticCall(`${ELB}.ListenerAction`, 'redirect', {
      protocol: action.protocol,
      port: action.port === undefined ? undefined : String(action.port),
      permanent: action.permanent,
    });
  return staticCall(
    `${ELB}.ListenerAction`,
    'fixedResponse',
    required(action.statusCode, ['defaultAction', 'statusCode'], 'The status code of the fixed response'),
    structOrNothing({
      contentType: action.contentType,
      messageBody: action.messageBody,
    }),
  );
}
