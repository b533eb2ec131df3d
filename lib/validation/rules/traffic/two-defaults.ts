import { edgesFrom } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';
import { hasConditions, nameOfTarget } from '../../support/traffic';
import { named } from '../../support/text';

/** Only one thing happens to requests that no condition takes. */
export const twoDefaults = defineRule({
  id: 'traffic/two-defaults',
  severity: 'error',
  title: 'A listener has one default',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  related: ['CDK: A default Action already existed on this Listener and was replaced'],
  on: 'listener',
  check: ({ id, name, props }, design) => {
    // A target with a priority and no conditions is wrong in another way.
    const targets = edgesFrom(design, id, 'target').filter((edge) => !hasConditions(edge) && edge.props.priority === undefined);
    const [first, ...more] = targets;
    if (!first || (more.length === 0 && !props.defaultAction)) return [];
    return [
      {
        path: props.defaultAction ? ['defaultAction'] : [],
        name,
        action: props.defaultAction !== undefined,
        names: targets.map((edge) => nameOfTarget(edge, design)),
        ids: targets.map((edge) => edge.id),
      },
    ];
  },
  message: ({ name, action, names }) =>
    `Listener ${name} has ${action ? 'a default action and ' : ''}${names.length === 1 ? 'the target' : 'the targets'} ${named(names)} without conditions, but only one of these can take the requests that are left; give the others conditions and priorities.`,
  fixes: ({ action, ids }, { id }): Fix[] => [
    ...(action && ids.length === 1 ? [clearFix('Take the default action away', id, ['defaultAction'])] : []),
    ...(action ? [] : [removeFix('Keep the first target', ...ids.slice(1))]),
  ],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } } } }),
      fargateExample({
        edges: {
          second: {
            kind: 'target',
            from: 'listener',
            to: 'service',
            props: { name: 'Second', containerName: 'web', containerPort: 8080, healthCheckPath: '/' },
          },
        },
      }),
    ],
  }),
});
