import { edgesFrom, edgesTo, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import type { DesignNode } from '@/lib/kinds/union';

/** Ports of a rule of a security group. */
interface Ports {
  readonly protocol?: 'tcp' | 'udp' | 'all' | undefined;
  readonly fromPort?: number | undefined;
  readonly toPort?: number | undefined;
}

/** The security groups that a node is put into; none where the CDK makes one. */
export function securityGroupsOf(node: DesignNode, design: Graph): readonly DesignNode<'security-group'>[] {
  return edgesFrom(design, node.id, 'member').flatMap(({ to }) => nodeOfKind(design, to, 'security-group') ?? []);
}

/** True when a security group lets anybody in at a port by what it says itself, or may do so: of one that is there already nobody knows. */
export function mayLetIn(group: DesignNode<'security-group'>, port: number, design: Graph): boolean {
  return (
    saysElsewhere(group) ||
    (group.props.ingress ?? []).some((row) => covers(row, port)) ||
    edgesTo(design, group.id, 'admits').some(({ props }) => covers(props, port)) ||
    edgesTo(design, group.id, 'calls').some(({ props }) => props.port === undefined || props.port === port)
  );
}

/** True when a security group lets its members connect to a port somewhere, or may do so. */
export function mayLetOut(group: DesignNode<'security-group'>, port: number, design: Graph): boolean {
  return saysElsewhere(group) || group.props.allowAllOutbound !== false || edgesFrom(design, group.id, 'admits').some(({ props }) => covers(props, port));
}

/** The VPC of a node: that of its cluster for what runs on one. Nothing when the design shows none. */
export function vpcAround(node: DesignNode, design: Graph): DesignNode<'vpc'> | undefined {
  const cluster = node.kind === 'service' || node.kind === 'scheduled-task' ? groupOf(design, node, 'cluster') : undefined;
  return groupOf(design, cluster ?? node, 'vpc');
}

/** True for a group whose rules are not all in its properties: one that is there already, or says other things in the template. */
function saysElsewhere({ props, overrides }: DesignNode<'security-group'>): boolean {
  return props.source === 'existing' || overrides !== undefined;
}

function covers({ protocol, fromPort, toPort }: Ports, port: number): boolean {
  if (protocol === 'all') return true;
  return protocol !== 'udp' && fromPort !== undefined && fromPort <= port && port <= (toPort ?? fromPort);
}
