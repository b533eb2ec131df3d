import { edgesTo, nodeOfKind, type Graph } from '../graph';
import { listenerType } from '../load-balancer/type';
import type { DesignNode } from '../union';

/** What a target group is for: requests or connections. */
export type TargetGroupType = 'application' | 'network';

/** The type of a target group: as it says, else as its protocol or the load balancer that sends it requests tells, else for requests. */
export function targetGroupType({ id, props }: DesignNode<'target-group'>, graph: Graph): TargetGroupType {
  if (props.type) return props.type;
  if (props.protocol) return props.protocol === 'HTTP' || props.protocol === 'HTTPS' ? 'application' : 'network';
  const listener = edgesTo(graph, id, 'forwards')
    .map((edge) => nodeOfKind(graph, edge.from, 'listener'))
    .find((it) => it !== undefined);
  return listener && listenerType(listener, graph) === 'network' ? 'network' : 'application';
}
