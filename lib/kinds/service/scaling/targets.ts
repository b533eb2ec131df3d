import { edgesTo, isKind, type Graph } from '../../graph';
import { targetNameOf } from '../../listener/target';
import { listenerType } from '../../load-balancer/type';
import { targetGroupType } from '../../target-group/type';
import type { DesignNode } from '../../union';
import type { ScalingPolicy } from './schema';

/** A target group of a service: the edge that makes it, or its own node. */
interface RequestTarget {
  readonly id: string;
  readonly name: string;
}

/** The target groups of application load balancers through which a service gets requests, by the name they are chosen by. */
export function requestTargetsOf(node: DesignNode<'service'>, graph: Graph): RequestTarget[] {
  return edgesTo(graph, node.id, 'target').flatMap((edge): RequestTarget[] => {
    const from = graph.nodes[edge.from];
    if (from && isKind(from, 'target-group')) {
      const counted = from.props.source !== 'existing' && targetGroupType(from, graph) === 'application' && edgesTo(graph, from.id, 'forwards').length > 0;
      return counted ? [{ id: from.id, name: from.name }] : [];
    }
    // What a service registers by itself, and what is for tests, has no target group that can be asked.
    if (!from || !isKind(from, 'listener') || listenerType(from, graph) !== 'application' || edge.props.through === 'SERVICE' || edge.props.test) return [];
    return [{ id: edge.id, name: targetNameOf(edge, graph) }];
  });
}

/** The target group whose requests a policy counts; nothing when it is not clear which. */
export function requestTargetOf(node: DesignNode<'service'>, policy: ScalingPolicy, graph: Graph): RequestTarget | undefined {
  const targets = requestTargetsOf(node, graph);
  if (!policy.targetGroup) return targets.length === 1 ? targets[0] : undefined;
  return targets.find(({ name }) => name === policy.targetGroup);
}

/** Why it is not clear whose requests count, after the name of the service. */
export function requestTargetProblem(node: DesignNode<'service'>, policy: ScalingPolicy, graph: Graph): string[] {
  if (requestTargetOf(node, policy, graph)) return [];
  const names = requestTargetsOf(node, graph).map(({ name }) => name);
  if (names.length === 0) return ['is scaled on requests, but no application load balancer sends it any'];
  return policy.targetGroup
    ? [`is scaled on requests of the target group "${policy.targetGroup}", which it does not have; it has ${names.join(', ')}`]
    : [`is scaled on requests, but has several target groups; choose one of ${names.join(', ')}`];
}
