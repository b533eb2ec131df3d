import { ruleOf } from '@/lib/kinds/listener/rules';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { hasConditions, nameOfTarget, sendingOf } from '../../support/traffic';
import { groupExample } from '../../traffic-example';

/** A target has a priority exactly when it has conditions. */
export const conditionPriority = defineRule({
  id: 'traffic/condition-priority',
  severity: 'error',
  title: 'Conditions and priority go together',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  related: ["CDK: Setting 'conditions', 'pathPattern' or 'hostHeader' also requires 'priority', and vice versa"],
  on: 'listener',
  check: (listener, design) => {
    if (listenerType(listener, design) !== 'application') return [];
    const all = sendingOf(listener.id, design);
    return all.flatMap((edge) => {
      const { priority } = edge.props;
      const conditions = hasConditions(edge);
      // Of several edges that are one rule the priority of one counts.
      const rule = edge.kind === 'forwards' ? ruleOf(edge, design) : undefined;
      if (rule && rule.lead.id !== edge.id && priority === undefined) return [];
      const valid = priority === undefined || (Number.isInteger(priority) && priority >= 1 && priority <= 50_000);
      if (conditions === (priority !== undefined) && valid) return [];
      const taken = new Set(all.map((other) => other.props.priority));
      let free = 10;
      while (taken.has(free)) free += 10;
      return [{ path: ['priority'], elementId: edge.id, name: nameOfTarget(edge, design), conditions, priority, free }];
    });
  },
  message: ({ name, conditions, priority }) => {
    if (priority === undefined)
      return `Target ${name} takes only some requests but has no priority among the targets of its listener; give it a number from 1 to 50000, the smallest is tried first.`;
    return conditions
      ? `Target ${name} has the priority ${priority}; choose a whole number from 1 to 50000.`
      : `Target ${name} has the priority ${priority} but no conditions; give it paths or hosts, or take the priority away to let it have every request that is left.`;
  },
  fixes: ({ conditions, free, elementId }): Fix[] =>
    conditions ? [setFix(`Use priority ${free}`, elementId, ['priority'], free)] : [clearFix('Take the priority away', elementId, ['priority'])],
  examples: () => ({
    ok: [
      fargateExample({
        edges: {
          api: {
            kind: 'target',
            from: 'listener',
            to: 'service',
            props: { name: 'Api', pathPatterns: ['/api/*'], priority: 10, containerName: 'web', containerPort: 8080, healthCheckPath: '/' },
          },
        },
      }),
    ],
    bad: [
      fargateExample({
        nodes: { listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } } },
        edges: { target: { props: { pathPatterns: ['/api/*'] } } },
      }),
      fargateExample({ edges: { target: { props: { priority: 10 } } } }),
      fargateExample({
        nodes: { listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } } },
        edges: { target: { props: { pathPatterns: ['/api/*'], priority: 50_001 } } },
      }),
      groupExample({
        nodes: { listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } } },
        edges: { forwards: { props: { httpMethods: ['POST'] } } },
      }),
    ],
  }),
});
