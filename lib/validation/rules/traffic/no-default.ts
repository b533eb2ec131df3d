import { edgesFrom } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { hasConditions, nameOfTarget } from '../../support/traffic';

/** A listener knows what to do with every request. */
export const noDefault = defineRule({
  id: 'traffic/no-default',
  severity: 'error',
  title: 'A listener has something to do with every request',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  related: ['CDK: Listener needs at least one default action or target group (call addTargetGroups or addAction)'],
  on: 'listener',
  check: ({ id, name, props }, design) => {
    const targets = edgesFrom(design, id, 'target');
    return props.defaultAction || targets.some((edge) => !hasConditions(edge)) ? [] : [{ path: [], name, some: targets.length > 0 }];
  },
  message: ({ name, some }) =>
    some
      ? `Every target of listener ${name} takes only some requests, and nothing says what happens to the others; give the listener a default action, or one target without conditions.`
      : `Listener ${name} has nothing to do with its requests; draw an edge from it to a service, or give it a default action.`,
  fixes: ({ some }, { id }, design): Fix[] => {
    const action = setFix('Answer 404 (Not Found)', id, ['defaultAction'], { type: 'fixed-response', statusCode: 404 });
    const [only, ...others] = edgesFrom(design, id, 'target');
    if (!some || !only || others.length > 0) return [action];
    const clear = (['pathPatterns', 'hostHeaders', 'priority'] as const)
      .filter((key) => only.props[key] !== undefined)
      .map((key) => clearFix('', only.id, [key]));
    return [action, togetherFix(`Send everything to ${nameOfTarget(only, design)}`, ...clear)];
  },
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ edges: { target: { props: { pathPatterns: ['/api/*'], priority: 10 } } } }), fargateExample({ edges: { target: null } })],
  }),
});
