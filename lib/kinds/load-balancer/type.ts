import { nodeOfKind, type Graph } from '../graph';
import { groupOf } from '../groups';
import type { DesignEdge, DesignNode } from '../union';

/** What a load balancer balances: requests, connections, or (the first generation) either. */
export type BalancerType = 'application' | 'network' | 'classic';

/** The type of a load balancer. */
export function balancerType({ props }: DesignNode<'load-balancer'>): BalancerType {
  return props.type ?? 'application';
}

/** The load balancer that a listener is of, in its own stack or in another one. */
export function balancerOf(listener: DesignNode<'listener'>, graph: Graph): DesignNode<'load-balancer'> | undefined {
  return groupOf(graph, listener, 'load-balancer');
}

/** The type of the load balancer that a listener is of. @default 'application' while it is of none */
export function listenerType(listener: DesignNode<'listener'>, graph: Graph): BalancerType {
  const balancer = balancerOf(listener, graph);
  return balancer ? balancerType(balancer) : 'application';
}

/** The listener that an edge leaves. */
export function listenerOfEdge(edge: DesignEdge, graph: Graph): DesignNode<'listener'> | undefined {
  return nodeOfKind(graph, edge.from, 'listener');
}
