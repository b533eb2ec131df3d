import { edgesFrom, nodeOfKind, type Graph } from '../graph';
import { listenerType } from '../load-balancer/type';
import type { DesignEdge } from '../union';
import { hasConditions } from './conditions';

type Forwards = DesignEdge<'forwards'>;

/** The edges that are one rule of a listener. */
export interface ForwardsRule {
  /** The one whose conditions and priority count, and under whose id the plan knows the rule. */
  readonly lead: Forwards;
  /** All of them, in a stable order. */
  readonly edges: readonly Forwards[];
}

/** The rule that an edge to a target group is part of; nothing when it takes what no rule takes. Network load balancers have no rules. */
export function ruleOf(edge: Forwards, graph: Graph): ForwardsRule | undefined {
  const listener = nodeOfKind(graph, edge.from, 'listener');
  if (!listener || listenerType(listener, graph) !== 'application') return undefined;
  const { name } = edge.props;
  const edges = name === undefined ? [edge] : edgesFrom(graph, edge.from, 'forwards').filter((other) => other.props.name === name);
  const lead = edges.find(hasConditions);
  return lead && { lead, edges };
}

/** The edges to target groups that share, by their weights, what no rule of a listener takes. */
export function defaultForwards(listenerId: string, graph: Graph): readonly Forwards[] {
  return edgesFrom(graph, listenerId, 'forwards').filter((edge) => ruleOf(edge, graph) === undefined);
}

/** True when an edge takes what no rule of its listener takes. */
export function takesTheRest(edge: DesignEdge<'target'> | Forwards, graph: Graph): boolean {
  if (edge.kind === 'forwards') return ruleOf(edge, graph) === undefined;
  const listener = nodeOfKind(graph, edge.from, 'listener');
  return !hasConditions(edge) || (listener !== undefined && listenerType(listener, graph) === 'network');
}

/** The construct id of a rule: the name that its edges have, else the target group's. */
export function ruleNameOf({ lead }: ForwardsRule, graph: Graph): string {
  return lead.props.name ?? graph.nodes[lead.to]?.name ?? '';
}

/** Why nothing says what a listener does with requests that no rule takes; nothing when something does. Without `planned` every edge counts. */
export function lacksDefault(listenerId: string, graph: Graph, planned?: ReadonlySet<string>): 'nothing' | 'only-rules' | undefined {
  const listener = nodeOfKind(graph, listenerId, 'listener');
  if (!listener || listener.props.source === 'existing' || listenerType(listener, graph) === 'classic') return undefined;
  const edges = [...edgesFrom(graph, listenerId, 'target'), ...edgesFrom(graph, listenerId, 'forwards')];
  if (listenerType(listener, graph) === 'application' && listener.props.defaultAction) return undefined;
  if (edges.some((edge) => takesTheRest(edge, graph) && (!planned || planned.has(edge.id)))) return undefined;
  return edges.length > 0 ? 'only-rules' : 'nothing';
}
