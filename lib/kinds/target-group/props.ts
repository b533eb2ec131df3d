import { member, seconds, structOrNothing, type Input } from '@/lib/plan/build';
import type { DesignEdge, Props } from '../union';
import type { TargetGroupType } from './type';

const ELB = 'aws_elasticloadbalancingv2';

/** What a target group says of itself; on a node of its own, or on the edge that makes it. */
type GroupProps = Pick<Props<'target-group'>, keyof Props<'target-group'> & keyof DesignEdge<'target'>['props']>;

/** A target group's options in the CDK's words, without its port: only what its type has. */
export function targetGroupOptions(props: GroupProps, type: TargetGroupType): Record<string, Input> {
  const common = {
    healthCheck: structOrNothing({
      path: props.healthCheckPath,
      port: props.healthCheckPort,
      protocol: props.healthCheckProtocol === undefined ? undefined : member(`${ELB}.Protocol`, props.healthCheckProtocol),
      healthyHttpCodes: props.healthyHttpCodes,
      healthyGrpcCodes: type === 'application' ? props.healthyGrpcCodes : undefined,
      interval: seconds(props.healthCheckIntervalSeconds),
      timeout: seconds(props.healthCheckTimeoutSeconds),
      healthyThresholdCount: props.healthyThresholdCount,
      unhealthyThresholdCount: props.unhealthyThresholdCount,
    }),
    deregistrationDelay: seconds(props.deregistrationDelaySeconds),
    targetGroupName: props.targetGroupName,
  };
  if (type === 'network')
    return {
      protocol: props.protocol === undefined || isHttp(props.protocol) ? undefined : member(`${ELB}.Protocol`, props.protocol),
      ...common,
      preserveClientIp: props.preserveClientIp,
      proxyProtocolV2: props.proxyProtocolV2,
    };
  return {
    protocol: props.protocol !== undefined && isHttp(props.protocol) ? member(`${ELB}.ApplicationProtocol`, props.protocol) : undefined,
    protocolVersion: props.protocolVersion === undefined ? undefined : member(`${ELB}.ApplicationProtocolVersion`, props.protocolVersion),
    ...common,
    slowStart: seconds(props.slowStartSeconds),
    stickinessCookieDuration: seconds(props.stickinessSeconds),
    stickinessCookieName: props.stickinessCookieName,
    loadBalancingAlgorithmType:
      props.loadBalancingAlgorithmType === undefined ? undefined : member(`${ELB}.TargetGroupLoadBalancingAlgorithmType`, props.loadBalancingAlgorithmType),
    enableAnomalyMitigation: props.enableAnomalyMitigation,
  };
}

/** True for what application load balancers speak. */
export function isHttp(protocol: string): protocol is 'HTTP' | 'HTTPS' {
  return protocol === 'HTTP' || protocol === 'HTTPS';
}
