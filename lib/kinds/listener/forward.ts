import { seconds, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { nodeOfKind } from '../graph';
import { Incomplete, type PlanContext } from '../plan-context';
import { targetGroupType } from '../target-group/type';
import type { DesignEdge, DesignNode } from '../union';

const ELB = 'aws_elasticloadbalancingv2';

/** Where a rule or a listener sends requests: one target group as it is, or an action with the weights of several. @throws Incomplete for a target group of another type */
export function forwardAction(
  edges: readonly DesignEdge<'forwards'>[],
  listener: DesignNode<'listener'>,
  type: 'application' | 'network',
  context: PlanContext,
): { readonly groups: readonly Expr[] } | { readonly action: Expr } {
  const groups = edges.map((edge) => {
    const group = nodeOfKind(context.graph, edge.to, 'target-group');
    if (group && targetGroupType(group, context.graph) !== type)
      throw new Incomplete(['type'], `Target group ${group.name} is not for ${type} load balancers.`, edge.to);
    return { targetGroup: context.construct(edge.to), weight: edge.props.weight };
  });
  const [only, ...more] = groups;
  const stickiness = more.length > 0 ? listener.props.forwardStickinessSeconds : undefined;
  if (only && more.length === 0 && only.weight === undefined) return { groups: [only.targetGroup] };
  const action = type === 'application' ? 'ListenerAction' : 'NetworkListenerAction';
  return { action: staticCall(`${ELB}.${action}`, 'weightedForward', groups, structOrNothing({ stickinessDuration: seconds(stickiness) })) };
}
