import { CONDITION_KEYS } from '@/lib/kinds/listener/conditions';
import { lacksDefault } from '@/lib/kinds/listener/rules';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { nameOfTarget, sendingOf } from '../../support/traffic';

/** A listener knows what to do with every request. */
export const noDefault = defineRule({
  id: 'traffic/no-default',
  severity: 'error',
  title: 'A listener has something to do with every request',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  related: ['CDK: Listener needs at least one default action or target group (call addTargetGroups or addAction)'],
  on: 'listener',
  check: ({ id, name }, design) => {
    const lacks = lacksDefault(id, design);
    return lacks ? [{ path: [], name, some: lacks === 'only-rules' }] : [];
  },
  message: ({ name, some }) =>
    some
      ? `Every target of listener ${name} takes only some requests, and nothing says what happens to the others; give the listener a default action, or one target without conditions.`
      : `Listener ${name} has nothing to do with its requests; draw an edge from it to a service or target group, or give it a default action.`,
  fixes: ({ some }, listener, design): Fix[] => {
    if (listenerType(listener, design) !== 'application') return [];
    const { id } = listener;
    const action = setFix('Answer 404 (Not Found)', id, ['defaultAction'], { type: 'fixed-response', statusCode: 404 });
    const [only, ...others] = sendingOf(id, design);
    if (!some || !only || others.length > 0) return [action];
    const clear = ([...CONDITION_KEYS, 'priority'] as const).filter((key) => only.props[key] !== undefined).map((key) => clearFix('', only.id, [key]));
    return [action, togetherFix(`Send everything to ${nameOfTarget(only, design)}`, ...clear)];
  },
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ edges: { target: { props: { pathPatterns: ['/api/*'], priority: 10 } } } }), fargateExample({ edges: { target: null } })],
  }),
});
