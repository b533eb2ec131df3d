import { construct, listOf, member, seconds, staticCall, THIS, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { edgesFrom } from '../graph';
import { making, required, type PlanContext } from '../plan-context';
import { subnetSelection } from '../subnets';
import type { DesignNode, Props } from '../union';
import { vpcOf } from '../vpc/of';
import { arnOf } from '../listener/arn';
import { balancerType } from './type';

const ELB = 'aws_elasticloadbalancingv2';

/** The load balancer of its type, or an existing one by its attributes. */
export function planLoadBalancer(node: DesignNode<'load-balancer'>, context: PlanContext): readonly Statement[] {
  const type = balancerType(node);
  if (node.props.source === 'existing' && type !== 'classic') return [making(node, existing(node, type, context))];
  const vpc = required(vpcOf(node, context), [], 'The VPC around the load balancer');
  switch (type) {
    case 'application':
      return [making(node, construct(`${ELB}.ApplicationLoadBalancer`, node.name, { vpc, ...common(node.props), ...application(node, context) }))];
    case 'network':
      return [making(node, construct(`${ELB}.NetworkLoadBalancer`, node.name, { vpc, ...common(node.props), ...network(node, context) }))];
    case 'classic':
      return [making(node, construct('aws_elasticloadbalancing.LoadBalancer', node.name, { vpc, ...classic(node.props) }))];
  }
}

function existing(node: DesignNode<'load-balancer'>, type: 'application' | 'network', context: PlanContext): Expr {
  const { props } = node;
  const loadBalancerArn = arnOf('load-balancer', props.loadBalancerArn, ['loadBalancerArn'], 'The ARN of the existing load balancer');
  const vpc = vpcOf(node, context);
  if (type === 'network')
    return staticCall(`${ELB}.NetworkLoadBalancer`, 'fromNetworkLoadBalancerAttributes', THIS, node.name, {
      loadBalancerArn,
      vpc,
      loadBalancerSecurityGroups: listOf(props.securityGroupId ? [props.securityGroupId] : undefined),
    });
  return staticCall(`${ELB}.ApplicationLoadBalancer`, 'fromApplicationLoadBalancerAttributes', THIS, node.name, {
    loadBalancerArn,
    securityGroupId: required(props.securityGroupId, ['securityGroupId'], 'The security group of the existing load balancer'),
    vpc,
    securityGroupAllowsAllOutbound: props.securityGroupAllowsAllOutbound,
  });
}

function common(props: Props<'load-balancer'>): Record<string, Input> {
  return {
    internetFacing: props.internetFacing,
    loadBalancerName: props.loadBalancerName,
    vpcSubnets: subnetSelection(props.subnetType),
    denyAllIgwTraffic: props.denyAllIgwTraffic,
    minimumCapacityUnit: props.minimumCapacityUnit,
    ipAddressType: enumOf('IpAddressType', props.ipAddressType),
  };
}

function application(node: DesignNode<'load-balancer'>, context: PlanContext): Record<string, Input> {
  const { props } = node;
  return {
    securityGroup: securityGroups(node, context)[0],
    idleTimeout: seconds(props.idleTimeoutSeconds),
    clientKeepAlive: seconds(props.clientKeepAliveSeconds),
    http2Enabled: props.http2Enabled,
    dropInvalidHeaderFields: props.dropInvalidHeaderFields,
    desyncMitigationMode: enumOf('DesyncMitigationMode', props.desyncMitigationMode),
    preserveHostHeader: props.preserveHostHeader,
    preserveXffClientPort: props.preserveXffClientPort,
    xffHeaderProcessingMode: enumOf('XffHeaderProcessingMode', props.xffHeaderProcessingMode),
    xAmznTlsVersionAndCipherSuiteHeaders: props.tlsVersionAndCipherHeaders,
    wafFailOpen: props.wafFailOpen,
    deletionProtection: props.deletionProtection,
  };
}

function network(node: DesignNode<'load-balancer'>, context: PlanContext): Record<string, Input> {
  const { props } = node;
  return {
    // The CDK refuses both.
    securityGroups: props.disableSecurityGroups ? undefined : listOf(securityGroups(node, context)),
    disableSecurityGroups: props.disableSecurityGroups,
    crossZoneEnabled: props.crossZoneEnabled,
    clientRoutingPolicy: enumOf('ClientRoutingPolicy', props.clientRoutingPolicy),
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: props.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic,
    enablePrefixForIpv6SourceNat: props.enablePrefixForIpv6SourceNat,
    zonalShift: props.zonalShift,
    deletionProtection: props.deletionProtection,
  };
}

function classic(props: Props<'load-balancer'>): Record<string, Input> {
  const check = props.healthCheck;
  return {
    internetFacing: props.internetFacing,
    subnetSelection: subnetSelection(props.subnetType),
    crossZone: props.crossZoneEnabled,
    healthCheck: check && {
      port: required(check.port, ['healthCheck', 'port'], 'The port of the health check'),
      protocol: check.protocol === undefined ? undefined : member('aws_elasticloadbalancing.LoadBalancingProtocol', check.protocol),
      path: check.path,
      interval: seconds(check.intervalSeconds),
      timeout: seconds(check.timeoutSeconds),
      healthyThreshold: check.healthyThreshold,
      unhealthyThreshold: check.unhealthyThreshold,
    },
  };
}

function securityGroups(node: DesignNode<'load-balancer'>, context: PlanContext): Expr[] {
  return edgesFrom(context.graph, node.id, 'member').map((edge) => context.construct(edge.to));
}

function enumOf(name: string, value: string | undefined): Expr | undefined {
  return value === undefined ? undefined : member(`${ELB}.${name}`, value);
}
