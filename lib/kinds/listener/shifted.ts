import { call, construct, listOf, member, ref, staticCall } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { nodeOfKind } from '../graph';
import { listenerType } from '../load-balancer/type';
import { doing, Incomplete, required, type PlanContext } from '../plan-context';
import { targetGroupOptions } from '../target-group/props';
import type { DesignEdge, DesignNode } from '../union';
import { productionEdgeOf, secondGroupIdOf, targetTypeOf } from './alternate';
import { hasConditions, planConditions } from './conditions';
import { targetRuleIdOf } from './derived';
import { defaultForwards } from './rules';

const ELB = 'aws_elasticloadbalancingv2';

/** The last priority that a rule can have: of the rule that takes what no other rule does. */
export const LAST_PRIORITY = 50_000;

/** What the plan of a target knows already. */
export interface ShiftedPlace {
  readonly listener: DesignNode<'listener'>;
  /** The listener in the plan. */
  readonly on: Expr;
  /** The name of the target group; that of the second one has `Alternate` appended, that of the rule `Rule`. */
  readonly name: string;
  readonly vpc: () => Expr;
}

/**
 * What a listener needs to send requests to a service whose deployments shift them: two target groups, and the rule that
 * names both; of a network load balancer the listener's own action. Tasks are registered when the service is finished.
 *
 * @throws Incomplete for what the CDK or ECS refuses
 */
export function planShifted(edge: DesignEdge<'target'>, place: ShiftedPlace, context: PlanContext): readonly Statement[] {
  const { graph } = context;
  const type = listenerType(place.listener, graph);
  if (edge.props.through === 'SERVICE') throw new Incomplete(['through'], 'Target groups between which deployments shift requests are made by the listener.');
  if (edge.props.test) {
    const production = required(productionEdgeOf(edge, graph)?.id, ['test'], 'The listener whose requests users make, of the same container and port,');
    context.construct(production);
    const groups = [ref(production), context.construct(secondGroupIdOf(production))] as const;
    return type === 'network' ? [networkAction(edge, place, groups[0])] : rule(edge, place, groups, context);
  }
  const service = required(nodeOfKind(graph, edge.to, 'service'), [], 'The service');
  const { targetGroupName, ...alike } = edge.props;
  const kind = type === 'network' ? 'NetworkTargetGroup' : 'ApplicationTargetGroup';
  const group = (id: string, name: string, physical: string | undefined): Statement => ({
    element: edge.id,
    variable: { id, hint: name },
    paragraph: id === edge.id,
    expr: construct(`${ELB}.${kind}`, name, {
      vpc: place.vpc(),
      port: edge.props.port ?? (type === 'network' ? (place.listener.props.port ?? 80) : edge.props.protocol === 'HTTPS' ? undefined : 80),
      targetType: member(`${ELB}.TargetType`, targetTypeOf(service, graph)),
      ...targetGroupOptions({ ...alike, targetGroupName: physical }, type === 'network' ? 'network' : 'application'),
    }),
  });
  const second = secondGroupIdOf(edge.id);
  return [
    group(edge.id, place.name, targetGroupName),
    group(second, `${place.name}Alternate`, undefined),
    ...(type === 'network' ? [networkAction(edge, place, ref(edge.id))] : rule(edge, place, [ref(edge.id), ref(second)], context)),
  ];
}

/** Sends everything to the first target group; ECS changes that as it deploys. */
function networkAction(edge: DesignEdge<'target'>, { on, name }: ShiftedPlace, group: Expr): Statement {
  return doing(edge.id, call(on, 'addTargetGroups', name, group));
}

/** The rule that deployments change, and what the listener does without one: a listener must do something, and forwarding is all that ECS deploys beside. */
function rule(
  edge: DesignEdge<'target'>,
  { listener, on, name }: ShiftedPlace,
  [first, second]: readonly [Expr, Expr],
  context: PlanContext,
): readonly Statement[] {
  const all = !hasConditions(edge);
  const bare = all && listener.props.source !== 'existing' && !listener.props.defaultAction && defaultForwards(listener.id, context.graph).length === 0;
  return [
    {
      element: edge.id,
      variable: { id: targetRuleIdOf(edge.id), hint: `${name}Rule` },
      expr: construct(`${ELB}.ApplicationListenerRule`, `${name}Rule`, {
        listener: on,
        priority: edge.props.priority ?? (all ? LAST_PRIORITY : required(edge.props.priority, ['priority'], 'The priority of the rule')),
        conditions: all ? [staticCall(`${ELB}.ListenerCondition`, 'pathPatterns', ['/*'])] : listOf(planConditions(edge)),
        action: staticCall(`${ELB}.ListenerAction`, 'weightedForward', [
          { targetGroup: first, weight: 100 },
          { targetGroup: second, weight: 0 },
        ]),
      }),
    },
    ...(bare ? [doing(edge.id, call(on, 'addAction', `${name}Default`, { action: staticCall(`${ELB}.ListenerAction`, 'forward', [first]) }))] : []),
  ];
}
