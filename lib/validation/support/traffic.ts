import { containersOf, defaultContainerOf, edgesFrom, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { isShifted, productionEdgeOf } from '@/lib/kinds/listener/alternate';
import { hasConditions } from '@/lib/kinds/listener/conditions';
import { ruleNameOf, ruleOf } from '@/lib/kinds/listener/rules';
import { targetNameOf } from '@/lib/kinds/listener/target';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';

export { listenerPort as portOfListener, listenerProtocol as protocolOfListener } from '@/lib/kinds/listener/protocol';
export { hasConditions } from '@/lib/kinds/listener/conditions';

/** An edge by which a listener sends requests somewhere. */
export type Sending = DesignEdge<'target'> | DesignEdge<'forwards'>;

/** The edges by which a listener sends requests somewhere, in a stable order. */
export function sendingOf(listenerId: string, design: Graph): readonly Sending[] {
  return [...edgesFrom(design, listenerId, 'target'), ...edgesFrom(design, listenerId, 'forwards')];
}

/** The edges of a listener that each make a rule: of several that are one rule only the one whose priority counts. */
export function rulesOf(listenerId: string, design: Graph): readonly Sending[] {
  return sendingOf(listenerId, design).filter((edge) => (edge.kind === 'target' ? hasConditions(edge) : ruleOf(edge, design)?.lead.id === edge.id));
}

/** The construct id of a target, or of the rule of an edge to a target group. */
export function nameOfTarget(edge: Sending, design: Graph): string {
  if (edge.kind === 'target') return targetNameOf(edge, design);
  const rule = ruleOf(edge, design);
  return rule ? ruleNameOf(rule, design) : (edge.props.name ?? design.nodes[edge.to]?.name ?? '');
}

/** The line that makes the target group to which a line of a listener sends requests: for tests of a deployment the one that users' requests take. */
export function lineOfGroup(edge: DesignEdge<'target'>, design: Graph): DesignEdge<'target'> {
  return (edge.props.test && isShifted(edge, design) ? productionEdgeOf(edge, design) : undefined) ?? edge;
}

/** The container that takes a target's requests: the one named, else the first essential one. */
export function containerOfTarget(edge: DesignEdge<'target'>, design: Graph): DesignNode<'container'> | undefined {
  const task = taskDefinitionOf(design, edge.to);
  if (!task) return undefined;
  if (edge.props.containerName === undefined) return defaultContainerOf(design, task.id);
  return containersOf(design, task.id).find((container) => container.name === edge.props.containerName);
}
