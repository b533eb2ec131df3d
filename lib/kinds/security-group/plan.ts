import { call, construct, property, ref, staticCall, THIS } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { groupOf } from '../groups';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import { vpcOf } from '../vpc/of';
import type { DesignEdge, DesignNode } from '../union';
import { VPC_PEER } from './vpc-peer';

/** A `ec2.SecurityGroup` with its ingress rules, or an existing one by its id. */
export function planSecurityGroup(node: DesignNode<'security-group'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const made =
    props.source === 'existing'
      ? staticCall(
          'aws_ec2.SecurityGroup',
          'fromSecurityGroupId',
          THIS,
          node.name,
          required(props.securityGroupId, ['securityGroupId'], 'The id of the existing security group'),
        )
      : construct('aws_ec2.SecurityGroup', node.name, {
          vpc: required(vpcOf(node, context, ['source']), ['source'], 'The VPC around the security group'),
          securityGroupName: props.securityGroupName,
          description: props.description,
          allowAllOutbound: props.allowAllOutbound,
        });
  const rules = (props.ingress ?? []).map((rule, index) =>
    doing(
      node.id,
      call(
        ref(node.id),
        'addIngressRule',
        rule.peer === VPC_PEER ? wholeVpc(node, context, index) : peer(rule.peer, ['ingress', index, 'peer']),
        portExpr(rule, ['ingress', index, 'fromPort']),
        rule.description,
      ),
    ),
  );
  return [making(node, made), ...rules];
}

/** Lets members of one group call members of another; the rule is made in the later stack of the two. */
export function planAdmits(edge: DesignEdge<'admits'>, context: PlanContext): readonly Statement[] {
  const { props } = edge;
  const [from, to] = [context.construct(edge.from), context.construct(edge.to)];
  const port = portExpr(props, ['fromPort']);
  return [
    doing(
      edge.id,
      context.isLater(edge.from, edge.to)
        ? call(property(from, 'connections'), 'allowTo', to, port, props.description)
        : call(to, 'addIngressRule', from, port, props.description),
    ),
  ];
}

interface PortRule {
  readonly protocol?: 'tcp' | 'udp' | 'all' | undefined;
  readonly fromPort?: number | undefined;
  readonly toPort?: number | undefined;
}

function portExpr(rule: PortRule, path: readonly (string | number)[]): Expr {
  if (rule.protocol === 'all') return staticCall('aws_ec2.Port', 'allTraffic');
  const protocol = rule.protocol ?? 'tcp';
  const from = required(rule.fromPort, path, 'The port of a rule');
  if (rule.toPort !== undefined && rule.toPort !== from) return staticCall('aws_ec2.Port', `${protocol}Range`, from, rule.toPort);
  return staticCall('aws_ec2.Port', protocol, from);
}

function wholeVpc(node: DesignNode<'security-group'>, context: PlanContext, index: number): Expr {
  const path = ['ingress', index, 'peer'];
  const vpc = groupOf(context.graph, node, 'vpc');
  // Of a VPC that is there already the CDK knows no range, and refuses the stack.
  if (vpc?.props.source === 'existing') throw new Incomplete(path, `The address range of ${vpc.name} is not known; write it, such as 10.0.0.0/16.`);
  return staticCall('aws_ec2.Peer', 'ipv4', property(required(vpcOf(node, context, path), path, 'The VPC around the security group'), 'vpcCidrBlock'));
}

function peer(text: string | undefined, path: readonly (string | number)[]): Expr {
  const given = required(text, path, 'Who a rule lets in');
  if (given === '0.0.0.0/0') return staticCall('aws_ec2.Peer', 'anyIpv4');
  if (given === '::/0') return staticCall('aws_ec2.Peer', 'anyIpv6');
  if (given.startsWith('sg-')) return staticCall('aws_ec2.Peer', 'securityGroupId', given);
  if (given.startsWith('pl-')) return staticCall('aws_ec2.Peer', 'prefixList', given);
  if (given.includes(':')) return staticCall('aws_ec2.Peer', 'ipv6', given);
  if (/^[\d.]+(\/\d+)?$/.test(given)) return staticCall('aws_ec2.Peer', 'ipv4', given);
  throw new Incomplete(path, `"${given}" is neither an address range nor the id of a security group (sg-…) or prefix list (pl-…).`);
}
