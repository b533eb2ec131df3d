import { edgesFrom, nodeOfKind } from '@/lib/kinds/graph';
import { defaultForwards, ruleNameOf, ruleOf } from '@/lib/kinds/listener/rules';
import { hasConditions } from '@/lib/kinds/listener/conditions';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { groupExample } from '../../traffic-example';

interface WeightMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** Target groups share the requests of a rule: at most five, with weights that a load balancer takes. */
export const weights = defineRule({
  id: 'traffic/weights',
  severity: 'error',
  title: 'Target groups share the requests of a rule by valid weights',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupTuple.html',
  on: 'listener',
  check: (listener, design): WeightMatch[] => {
    const edges = edgesFrom(design, listener.id, 'forwards');
    const rules = [...new Map(edges.flatMap((edge) => ruleOf(edge, design) ?? []).map((rule) => [rule.lead.id, rule] as const)).values()];
    const groups = [
      { name: `the default of listener ${listener.name}`, of: defaultForwards(listener.id, design) },
      ...rules.map((rule) => ({ name: `rule ${ruleNameOf(rule, design)}`, of: rule.edges })),
    ];
    const most = listenerType(listener, design) === 'network' ? 2 : 5;
    return [
      ...edges.flatMap((edge) =>
        outOfRange(nodeOfKind(design, edge.to, 'target-group')?.name ?? '', edge.props, [{ path: ['weight'], label: 'The weight', min: 0, max: 999 }]).map(
          (match) => ({
            path: match.path,
            elementId: edge.id,
            problem: rangeMessage(match),
            fixes: rangeFixes(match, edge),
          }),
        ),
      ),
      ...groups.flatMap(({ name, of }) =>
        of.length > most && most === 5
          ? [{ path: [], elementId: listener.id, problem: `${of.length} target groups share the requests of ${name}; a load balancer takes 5.`, fixes: [] }]
          : [],
      ),
      ...rules.flatMap(({ lead, edges: parts }) =>
        parts
          .filter((edge) => edge.id !== lead.id && (hasConditions(edge) || edge.props.priority !== undefined))
          .map((edge) => ({
            path: ['name'],
            elementId: edge.id,
            problem: `Two lines of listener ${listener.name} are the rule ${lead.props.name} and both say which requests it takes; let one of them say it, or give them different names.`,
            fixes: [clearFix('Make it a rule of its own', edge.id, ['name'])],
          })),
      ),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [groupExample({ edges: { forwards: { props: { weight: 10 } } } })],
    bad: [
      groupExample({ edges: { forwards: { props: { weight: 1000 } } } }),
      groupExample({
        nodes: {
          listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } },
          other: { kind: 'target-group', name: 'Other', parent: 'vpc', props: { targetType: 'IP' } },
        },
        edges: {
          forwards: { props: { name: 'Rule', pathPatterns: ['/a'], priority: 1 } },
          second: { kind: 'forwards', from: 'listener', to: 'other', props: { name: 'Rule', pathPatterns: ['/b'], priority: 2 } },
        },
      }),
    ],
  }),
});
