import { call, construct, listOf, member, property, ref, staticCall, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { defaultContainerOf, containersOf, nodeOfKind, taskDefinitionOf, type Graph } from '../graph';
import { groupOf, stackOf } from '../groups';
import { balancerOf, balancerType, listenerType } from '../load-balancer/type';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import { serviceLaunchType } from '../service/launch-type';
import { targetGroupOptions } from '../target-group/props';
import { targetGroupType } from '../target-group/type';
import { networkModeOf } from '../task-definition/network-mode';
import type { DesignEdge, DesignNode } from '../union';
import { alternateTarget, isShifted } from './alternate';
import { planConditions } from './conditions';
import { targetRuleIdOf } from './derived';
import { requireMappedPort } from './mapped-port';
import { takesTheRest } from './rules';
import { planShifted } from './shifted';

const ELB = 'aws_elasticloadbalancingv2';
type Target = DesignEdge<'target'>;
type Listener = DesignNode<'listener'>;

/** What sends requests to a service: a listener by a target group made for it, a target group of its own, or a classic load balancer. */
export function planTarget(edge: Target, context: PlanContext): readonly Statement[] {
  const { graph } = context;
  const service = required(nodeOfKind(graph, edge.to, 'service'), [], 'The service');
  if (serviceLaunchType(service, graph) === 'EXTERNAL') throw new Incomplete([], 'No load balancer reaches tasks outside of AWS.');
  if (Reflect.get(service.props, 'source') === 'existing') throw new Incomplete([], 'A service that is there already keeps its load balancers.');
  context.construct(service.id);
  const from = graph.nodes[edge.from];
  if (from?.kind === 'target-group') return planOfGroup(edge, from, service, context);
  if (from?.kind === 'load-balancer') return planOfClassic(edge, from, service, context);
  const listener = required(nodeOfKind(graph, edge.from, 'listener'), [], 'The listener');
  const on = context.construct(listener.id);
  if (listenerType(listener, graph) !== 'classic' && isShifted(edge, graph)) {
    if (isApart(edge, graph) && takesTheRest(edge, graph)) throw new Incomplete(['priority'], whyApart(listener, graph));
    requireMappedPort(edge, protocolOf(edge, graph) ?? 'TCP', context);
    const shifted = planShifted(edge, { listener, on, name: apartNameOf(edge, graph), vpc: () => vpcOfTarget(edge, context) }, context);
    return edge.props.open && !edge.props.test && listenerType(listener, graph) === 'network' ? [...shifted, ...letIn(edge, listener, context)] : shifted;
  }
  const target = targetOf(edge, context);
  switch (listenerType(listener, graph)) {
    case 'application':
      return planOfApplication(edge, listener, on, target, context);
    case 'network':
      return planOfNetwork(edge, listener, on, target, context);
    case 'classic':
      throw new Incomplete([], 'A classic load balancer sends requests to instances: draw from the load balancer itself to the service.');
  }
}

/** The construct id of the target group that an edge of a listener makes. */
export function targetNameOf(edge: Target, graph: Graph): string {
  return edge.props.name ?? `${graph.nodes[edge.to]?.name ?? ''}Target`;
}

/**
 * True when a target group and its rule are made beside the service, not by the listener: it is in another stack, or there
 * already. What a listener does by default it makes itself, in its own stack, unless deployments shift requests.
 */
export function isApart(edge: Target, graph: Graph): boolean {
  const listener = nodeOfKind(graph, edge.from, 'listener');
  const service = nodeOfKind(graph, edge.to, 'service');
  if (!listener || !service) return false;
  if (listener.props.source === 'existing') return true;
  return stackOf(graph, listener)?.id !== stackOf(graph, service)?.id && (isShifted(edge, graph) || !takesTheRest(edge, graph));
}

/** The construct id of a target group that is made apart; that of its rule has `Rule` appended. */
export function apartNameOf(edge: Target, graph: Graph): string {
  return `${graph.nodes[edge.from]?.name ?? ''}${targetNameOf(edge, graph)}`;
}

/** `listener.addTargets(name, options)`, the same through the service, or a target group and a rule of their own. */
function planOfApplication(edge: Target, listener: Listener, on: Expr, target: Expr, context: PlanContext): readonly Statement[] {
  const { props } = edge;
  const name = targetNameOf(edge, context.graph);
  const conditions = listOf(planConditions(edge));
  const { protocol, protocolVersion, ...group } = targetGroupOptions(props, 'application');
  const speaks = { protocol, protocolVersion };
  // The CDK wants a port or a protocol, and takes HTTPS to mean 443.
  const port = props.port ?? (props.protocol === 'HTTPS' ? undefined : 80);
  if (isApart(edge, context.graph)) {
    if (takesTheRest(edge, context.graph)) throw new Incomplete(['priority'], whyApart(listener, context.graph));
    const apart = apartNameOf(edge, context.graph);
    return [
      making(
        { id: edge.id, name },
        construct(`${ELB}.ApplicationTargetGroup`, apart, { vpc: vpcOfTarget(edge, context), port, ...speaks, ...group, targets: [target] }),
      ),
      making(
        { id: targetRuleIdOf(edge.id), name: `${name}Rule` },
        construct(`${ELB}.ApplicationListenerRule`, `${apart}Rule`, {
          listener: on,
          priority: required(props.priority, ['priority'], 'The priority of the rule'),
          conditions,
          targetGroups: [ref(edge.id)],
        }),
        false,
      ),
    ].map((statement) => ({ ...statement, element: edge.id }));
  }
  needsVpcOf(listener, context.graph);
  if (conditions && props.priority === undefined) throw new Incomplete(['priority'], 'The priority of the rule is missing.');
  if (!conditions && props.priority !== undefined) throw new Incomplete(['priority'], 'A target with a priority needs conditions.');
  if (props.through === 'SERVICE') {
    const options = { port: props.port, ...speaks, priority: props.priority, conditions, ...group };
    return [doing(edge.id, throughService(edge, 'applicationListener', on, options, context))];
  }
  return [
    making({ id: edge.id, name }, call(on, 'addTargets', name, { port, ...speaks, priority: props.priority, conditions, targets: [target], ...group }), false),
  ];
}

/** `listener.addTargets(name, options)`, and what lets the load balancer in: the CDK does that for application load balancers only. */
function planOfNetwork(edge: Target, listener: Listener, on: Expr, target: Expr, context: PlanContext): readonly Statement[] {
  const { props } = edge;
  if (isApart(edge, context.graph)) throw new Incomplete([], whyApart(listener, context.graph));
  needsVpcOf(listener, context.graph);
  const name = targetNameOf(edge, context.graph);
  const { protocol, ...group } = targetGroupOptions(props, 'network');
  const port = props.port ?? listener.props.port ?? 80;
  const opened = props.open ? letIn(edge, listener, context) : [];
  if (props.through === 'SERVICE') return [doing(edge.id, throughService(edge, 'networkListener', on, { port, protocol, ...group }, context)), ...opened];
  return [making({ id: edge.id, name }, call(on, 'addTargets', name, { port, protocol, targets: [target], ...group }), false), ...opened];
}

/** `targetGroup.addTarget(service…)`; the second target group of a deployment is said with the first. */
function planOfGroup(edge: Target, group: DesignNode<'target-group'>, service: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  const on = context.construct(group.id);
  if (edge.props.alternate) return [];
  const wanted = ownInterface(service, context.graph) ? 'IP' : 'INSTANCE';
  if (group.props.source !== 'existing' && group.props.targetType !== undefined && group.props.targetType !== wanted)
    throw new Incomplete(['targetType'], `Tasks of ${service.name} are targets of type ${wanted.toLowerCase()}.`, group.id);
  const target = targetOf(edge, context);
  const listeners = Object.values(context.graph.edges).flatMap((other) =>
    other.kind === 'forwards' && other.to === group.id ? (nodeOfKind(context.graph, other.from, 'listener') ?? []) : [],
  );
  const [listener] = listeners;
  const opened = edge.props.open && listener && targetGroupType(group, context.graph) === 'network' ? letIn(edge, listener, context) : [];
  return [doing(edge.id, call(on, 'addTarget', target)), ...opened];
}

/** `loadBalancer.addTarget(service…)`. */
function planOfClassic(edge: Target, balancer: DesignNode<'load-balancer'>, service: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  if (balancerType(balancer) !== 'classic')
    throw new Incomplete(
      [],
      `Requests to ${balancer.name} come by its listeners: draw from a listener to the service. Only classic load balancers send to services directly.`,
    );
  const on = context.construct(balancer.id);
  const task = taskDefinitionOf(context.graph, service.id);
  if (ownInterface(service, context.graph) || (task && networkModeOf(task.props) === 'NONE'))
    throw new Incomplete([], 'A classic load balancer sends requests to ports of instances: it needs a service on EC2 in network mode bridge or host.');
  if (service.props.availabilityZoneRebalancing === 'ENABLED')
    throw new Incomplete(['availabilityZoneRebalancing'], 'ECS moves no tasks between Availability Zones behind a classic load balancer.', service.id);
  return [doing(edge.id, call(on, 'addTarget', targetOf(edge, context)))];
}

/** The service itself for its first container and port, else the container and port that are meant. @throws Incomplete for what the CDK refuses */
export function targetOf(edge: Target, context: PlanContext): Expr {
  const { props } = edge;
  const service = context.construct(edge.to);
  requireMappedPort(edge, protocolOf(edge, context.graph) ?? 'TCP', context);
  const alternate = alternateTarget(edge, context);
  const protocol = containerProtocol(edge, context.graph);
  if (props.containerName === undefined && props.containerPort === undefined && protocol === undefined && alternate === undefined) return service;
  return call(service, 'loadBalancerTarget', { ...containerOf(edge, context), alternateTarget: alternate });
}

function containerOf(edge: Target, context: PlanContext): { containerName: string; containerPort: Input; protocol: Input } {
  const task = taskDefinitionOf(context.graph, edge.to);
  const fallback = task && defaultContainerOf(context.graph, task.id)?.name;
  return {
    containerName: required(edge.props.containerName ?? fallback, ['containerName'], 'The container that takes the requests'),
    containerPort: edge.props.containerPort,
    protocol: containerProtocol(edge, context.graph),
  };
}

/** The protocol of the container's port where it is not TCP, as said or as the port's only mapping has it. */
function containerProtocol(edge: Target, graph: Graph): Expr | undefined {
  const said = protocolOf(edge, graph);
  return said === undefined ? undefined : member('aws_ecs.Protocol', said);
}

function protocolOf({ props, to }: Target, graph: Graph): 'TCP' | 'UDP' | undefined {
  return props.containerProtocol ?? (mappingsOf(props.containerName, props.containerPort, to, graph).every((it) => it.protocol === 'udp') ? 'UDP' : undefined);
}

/** The mappings of the port that requests go to; one that says nothing when there is none. */
function mappingsOf(containerName: string | undefined, containerPort: number | undefined, serviceId: string, graph: Graph): readonly Mapping[] {
  const task = taskDefinitionOf(graph, serviceId);
  const container =
    task && (containerName === undefined ? defaultContainerOf(graph, task.id) : containersOf(graph, task.id).find((it) => it.name === containerName));
  const mappings = container?.props.portMappings ?? [];
  const port = containerPort ?? mappings[0]?.containerPort;
  const found = mappings.filter((mapping) => mapping.containerPort === port);
  return found.length > 0 ? found : [{}];
}

interface Mapping {
  readonly containerPort?: number | undefined;
  readonly hostPort?: number | undefined;
  readonly protocol?: 'tcp' | 'udp' | undefined;
}

/** `service.registerLoadBalancerTargets(…)`. */
function throughService(edge: Target, method: string, on: Expr, options: Readonly<Record<string, Input>>, context: PlanContext): Expr {
  if (alternateTarget(edge, context) !== undefined)
    throw new Incomplete(['through'], 'A target group that deployments shift requests to and from is made by the listener.');
  const given = Object.values(options).some((it) => it !== undefined) ? options : undefined;
  return call(context.construct(edge.to), 'registerLoadBalancerTargets', {
    ...containerOf(edge, context),
    newTargetGroupId: targetNameOf(edge, context.graph),
    listener: staticCall('aws_ecs.ListenerConfig', method, on, given),
  });
}

/** Lets a network load balancer open connections to the tasks; one without security groups is known by nothing, so anyone is let in. */
function letIn(edge: Target, listener: Listener, context: PlanContext): Statement[] {
  const balancer = balancerOf(listener, context.graph);
  if (!balancer) return [];
  const connections = property(context.construct(edge.to), 'connections');
  const task = taskDefinitionOf(context.graph, edge.to);
  const shared = task && ['BRIDGE', 'NAT'].includes(networkModeOf(task.props));
  const mappings = mappingsOf(edge.props.containerName, edge.props.containerPort, edge.to, context.graph);
  return mappings.map((mapping) => {
    const protocol = mapping.protocol ?? 'tcp';
    const fixed = mapping.hostPort || (shared ? undefined : (edge.props.containerPort ?? mapping.containerPort));
    const port =
      fixed === undefined && shared
        ? staticCall('aws_ec2.Port', `${protocol}Range`, 32768, 65535)
        : staticCall('aws_ec2.Port', protocol, required(fixed, ['containerPort'], 'The port of the container'));
    if (balancer.props.disableSecurityGroups) return doing(edge.id, call(connections, 'allowFromAnyIpv4', port, 'Load balancer to target'));
    return doing(edge.id, call(connections, 'allowFrom', context.construct(balancer.id), port, 'Load balancer to target'));
  });
}

/** The VPC of a target group that is made apart: the load balancer's, else that of the service's cluster. */
function vpcOfTarget(edge: Target, context: PlanContext): Expr {
  const { graph } = context;
  const listener = nodeOfKind(graph, edge.from, 'listener');
  const service = nodeOfKind(graph, edge.to, 'service');
  const balancer = listener && balancerOf(listener, graph);
  const cluster = service && groupOf(graph, service, 'cluster');
  const vpc = (balancer && groupOf(graph, balancer, 'vpc')) ?? (cluster && groupOf(graph, cluster, 'vpc'));
  if (vpc) return context.construct(vpc.id);
  return property(context.construct(required(cluster?.id, [], 'The cluster around the service')), 'vpc');
}

/** A listener makes its target groups in the VPC of its load balancer: of an existing one it must be drawn. */
function needsVpcOf(listener: Listener, graph: Graph): void {
  const balancer = balancerOf(listener, graph);
  if (balancer && !groupOf(graph, balancer, 'vpc')) throw new Incomplete([], `${balancer.name} is in no VPC: a target group needs one.`, balancer.id);
}

function ownInterface(service: DesignNode<'service'>, graph: Graph): boolean {
  const task = taskDefinitionOf(graph, service.id);
  return task === undefined || networkModeOf(task.props) === 'AWS_VPC';
}

function whyApart(listener: Listener, graph: Graph): string {
  if (listener.props.source === 'existing')
    return listenerType(listener, graph) === 'network'
      ? 'An existing listener of a network load balancer cannot be changed. Use an existing target group of it.'
      : 'An existing listener keeps what it does by default; only a rule, with conditions and a priority, can be added to it.';
  const why = `Listener ${listener.name} is in another stack than the service: sending it requests would make the two stacks need one another.`;
  const into = 'the listener into the stack of the service, placed in its load balancer.';
  return listenerType(listener, graph) === 'network' ? `${why} Put ${into}` : `${why} Give the target conditions and a priority, or put ${into}`;
}
