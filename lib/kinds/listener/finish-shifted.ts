import { call } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { edgesTo, nodeOfKind } from '../graph';
import { listenerType } from '../load-balancer/type';
import { doing, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { isShifted } from './alternate';
import { targetOf } from './target';

/** Registers the tasks of a service whose deployments shift requests, once the rules for users and for tests are both there. */
export function finishShiftedTargets({ id }: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  return edgesTo(context.graph, id, 'target').flatMap((edge) => {
    const listener = nodeOfKind(context.graph, edge.from, 'listener');
    if (!listener || edge.props.test || !isShifted(edge, context.graph) || !context.isPlanned(edge.id)) return [];
    const attach = listenerType(listener, context.graph) === 'network' ? 'attachToNetworkTargetGroup' : 'attachToApplicationTargetGroup';
    return [doing(edge.id, call(targetOf(edge, context), attach, context.construct(edge.id)))];
  });
}
