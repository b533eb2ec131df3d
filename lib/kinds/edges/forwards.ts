import { construct, listOf, type Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { conditionFacts, conditionFields } from '../listener/condition-fields';
import { planConditions } from '../listener/conditions';
import { forwardAction } from '../listener/forward';
import { ruleNameOf, ruleOf } from '../listener/rules';
import { listenerOfEdge, listenerType } from '../load-balancer/type';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

/** A listener sends requests to a target group: all that no rule takes, or those of a rule. */
export const forwards: EdgeDefinition<'forwards'> = {
  kind: 'forwards',
  label: 'Forward',
  fields: [
    ...conditionFields<DesignEdge<'forwards'>>((edge, graph) => {
      const listener = listenerOfEdge(edge, graph);
      return listener && listenerType(listener, graph) === 'network' ? 'A network load balancer sends everything to its target groups.' : undefined;
    }),
    {
      path: ['weight'],
      label: 'Weight',
      section: 'Several target groups',
      control: { type: 'number', min: 0, max: 999 },
      placeholder: '1',
      docs: { fqn: 'aws_elasticloadbalancingv2.WeightedTargetGroup', property: 'weight' },
      help: 'Its share of the requests, beside the other target groups of the same rule.',
    },
    {
      path: ['test'],
      label: 'Rule for tests',
      section: 'Deployments',
      control: { type: 'toggle', absent: false },
      help: 'Blue/green, linear and canary deployments send the requests of this rule to new tasks first.',
      docs: { fqn: 'aws_ecs.AlternateTargetOptions', property: 'testListener' },
    },
    {
      path: ['name'],
      label: 'Name of the rule',
      section: 'Naming',
      control: { type: 'text' },
      placeholder: "the target group's name",
      help: 'Edges of one listener with the same name are one rule with several target groups.',
    },
  ],
  facts: ({ props }) =>
    [...conditionFacts(props), props.weight === undefined ? '' : `weight ${props.weight}`, props.test ? 'tests' : ''].filter(Boolean).join(' · '),
  plan: planForwards,
  // A rule is made where its target group is, when that is in a later stack.
  stack: 'later',
};

function planForwards(edge: DesignEdge<'forwards'>, context: PlanContext): readonly Statement[] {
  const { graph } = context;
  const listener = required(listenerOfEdge(edge, graph), [], 'The listener');
  const on = context.construct(listener.id);
  const type = listenerType(listener, graph);
  if (type === 'classic') throw new Incomplete([], 'A classic load balancer knows no target groups: draw from the load balancer to the service.');
  const rule = ruleOf(edge, graph);
  if (!rule || type === 'network') {
    if (listener.props.source === 'existing')
      throw new Incomplete([], 'An existing listener keeps where it sends requests; only a rule, with conditions and a priority, can be added to it.');
    // The listener itself says where the rest goes.
    return [];
  }
  if (rule.lead.id !== edge.id) {
    context.construct(edge.to);
    return [];
  }
  const name = `${listener.name}${ruleNameOf(rule, graph)}Rule`;
  const action = forwardAction(rule.edges, listener, type, context);
  const to: Record<string, Input> = 'groups' in action ? { targetGroups: action.groups } : { action: action.action };
  return [
    making(
      { id: edge.id, name },
      construct('aws_elasticloadbalancingv2.ApplicationListenerRule', name, {
        listener: on,
        priority: required(edge.props.priority, ['priority'], 'The priority of the rule'),
        conditions: listOf(planConditions(edge)),
        ...to,
      }),
      false,
    ),
  ];
}
