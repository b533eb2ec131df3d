import { instance, staticCall } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { edgesFrom, edgesTo, nodeOfKind, taskDefinitionOf, type Graph } from '../graph';
import { listenerType } from '../load-balancer/type';
import { Incomplete, type PlanContext } from '../plan-context';
import { shiftsTraffic } from '../service/deployment/strategy';
import { serviceRoleOf } from '../service/roles';
import { networkModeOf } from '../task-definition/network-mode';
import type { DesignEdge, DesignNode } from '../union';
import { targetRuleIdOf } from './derived';
import { ruleOf } from './rules';

type Target = DesignEdge<'target'>;
type Forwards = DesignEdge<'forwards'>;

/**
 * The second target group of a blue/green, linear or canary deployment, and the listener rules that shift requests to it;
 * nothing for other deployments.
 *
 * @throws Incomplete when the second target group or the rule of the first one is missing
 */
export function alternateTarget(edge: Target, context: PlanContext): Expr | undefined {
  const { graph } = context;
  const service = nodeOfKind(graph, edge.to, 'service');
  if (!service || !shiftsTraffic(service, graph) || edge.props.alternate || edge.props.test) return undefined;
  const parts = nodeOfKind(graph, edge.from, 'target-group') ? ofGroups(edge, service, context) : ofListener(edge, context);
  return instance('aws_ecs.AlternateTarget', alternateIdOf(edge, graph), { ...parts, role: serviceRoleOf(service.id, 'LOAD_BALANCERS', context) });
}

/** True for an edge of a listener whose two target groups and rule are made apart, because deployments shift requests between them. */
export function isShifted(edge: Target, graph: Graph): boolean {
  const service = nodeOfKind(graph, edge.to, 'service');
  return service !== undefined && nodeOfKind(graph, edge.from, 'listener') !== undefined && shiftsTraffic(service, graph);
}

/** The variable of the second target group that an edge of a listener makes. */
export function secondGroupIdOf(edgeId: string): string {
  return `${edgeId} second`;
}

/** The edge from the second target group of a deployment: to the same container and port. */
export function alternateEdgeOf(edge: Target, graph: Graph): Target | undefined {
  return edgesTo(graph, edge.to, 'target').find((other) => other.props.alternate === true && other.from !== edge.from && samePort(edge, other));
}

/** The rule or network listener by which users' requests reach a target group, of those that edges `forwards` make. */
export function productionOf(edge: Target, graph: Graph): Forwards | undefined {
  const all = edgesTo(graph, edge.from, 'forwards').filter(({ props }) => !props.test);
  return all.find((forwards) => ruleOf(forwards, graph) !== undefined) ?? all[0];
}

/** The rule or network listener by which test requests reach the two target groups of a deployment. */
export function testOf(edge: Target, graph: Graph): Forwards | undefined {
  const second = alternateEdgeOf(edge, graph);
  return [edge.from, ...(second ? [second.from] : [])].flatMap((group) => edgesTo(graph, group, 'forwards')).find(({ props }) => props.test);
}

/** The edge of the listener for tests that goes with the one that users' requests take: to the same container and port. */
export function testEdgeOf(edge: Target, graph: Graph): Target | undefined {
  return edgesTo(graph, edge.to, 'target').find((other) => other.props.test === true && nodeOfKind(graph, other.from, 'listener') && samePort(edge, other));
}

/** The edge that users' requests take, of one for tests. */
export function productionEdgeOf(test: Target, graph: Graph): Target | undefined {
  return edgesTo(graph, test.to, 'target').find((other) => !other.props.test && nodeOfKind(graph, other.from, 'listener') && samePort(test, other));
}

/** The same nodes in the same order, listeners for tests last: they send to target groups that other listeners make. */
export function testsLast(nodes: readonly DesignNode[], graph: Graph): readonly DesignNode[] {
  const forTests = ({ id }: DesignNode): boolean => edgesFrom(graph, id, 'target').some((edge) => edge.props.test);
  return nodes.toSorted((a, b) => Number(forTests(a)) - Number(forTests(b)));
}

/** What a target group that no task is in at first would find out from its tasks: whether they have addresses of their own. */
export function targetTypeOf(service: DesignNode<'service'>, graph: Graph): 'IP' | 'INSTANCE' {
  const task = taskDefinitionOf(graph, service.id);
  return task === undefined || networkModeOf(task.props) === 'AWS_VPC' ? 'IP' : 'INSTANCE';
}

/** The type of targets of a target group that is only the second one of deployments; nothing for others. */
export function alternateTargetType(groupId: string, graph: Graph): 'IP' | 'INSTANCE' | undefined {
  const edges = edgesFrom(graph, groupId, 'target');
  const service = edges.every((edge) => edge.props.alternate) ? nodeOfKind(graph, edges[0]?.to, 'service') : undefined;
  return service && targetTypeOf(service, graph);
}

/** The id of an alternate target below its service; its role is called after it. */
export function alternateIdOf(edge: Target, graph: Graph): string {
  const first = edgesTo(graph, edge.to, 'target').filter((other) => !other.props.alternate && !other.props.test)[0];
  return first === undefined || first.id === edge.id ? 'AlternateTarget' : `AlternateTarget${edge.props.name ?? graph.nodes[edge.from]?.name ?? ''}`;
}

function samePort(a: Target, b: Target): boolean {
  return a.props.containerName === b.props.containerName && a.props.containerPort === b.props.containerPort;
}

type Parts = Readonly<Record<'alternateTargetGroup' | 'productionListener' | 'testListener', Expr | undefined>>;

function ofGroups(edge: Target, service: DesignNode<'service'>, context: PlanContext): Parts {
  const { graph } = context;
  const second = alternateEdgeOf(edge, graph);
  if (!second) throw new Incomplete([], `Deployments of ${service.name} need a second target group: draw one to the service, and make it the alternate one.`);
  const production = productionOf(edge, graph);
  if (!production)
    throw new Incomplete([], `No listener sends requests to ${graph.nodes[edge.from]?.name ?? 'the target group'}, so deployments have none to shift.`);
  const test = testOf(edge, graph);
  return {
    alternateTargetGroup: context.construct(second.from),
    productionListener: configuration(production, context),
    testListener: test && configuration(test, context),
  };
}

/** The listener rule that an edge to a target group makes; of network load balancers the listener itself. */
function configuration(edge: Forwards, context: PlanContext): Expr {
  const listener = nodeOfKind(context.graph, edge.from, 'listener');
  if (listener && listenerType(listener, context.graph) === 'network') return networkListener(listener, context);
  const rule = ruleOf(edge, context.graph);
  if (!rule)
    throw new Incomplete(
      [],
      `Deployments shift the requests of a rule; ${listener?.name ?? 'the listener'} sends these without one. Give the line a path and a priority.`,
      edge.id,
    );
  return applicationRule(context.construct(rule.lead.id));
}

function ofListener(edge: Target, context: PlanContext): Parts {
  const { graph } = context;
  const test = testEdgeOf(edge, graph);
  const by = ({ id, from }: Target): Expr => {
    const listener = nodeOfKind(graph, from, 'listener');
    return listener && listenerType(listener, graph) === 'network'
      ? networkListener(listener, context)
      : applicationRule(context.construct(targetRuleIdOf(id)));
  };
  return { alternateTargetGroup: context.construct(secondGroupIdOf(edge.id)), productionListener: by(edge), testListener: test && by(test) };
}

function networkListener(listener: DesignNode<'listener'>, context: PlanContext): Expr {
  if (listener.props.source === 'existing') throw new Incomplete([], `The CDK shifts no connections of ${listener.name}, which is there already.`);
  return staticCall('aws_ecs.ListenerRuleConfiguration', 'networkListener', context.construct(listener.id));
}

function applicationRule(rule: Expr): Expr {
  return staticCall('aws_ecs.ListenerRuleConfiguration', 'applicationListenerRule', rule);
}
