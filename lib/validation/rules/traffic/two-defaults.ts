import { takesTheRest } from '@/lib/kinds/listener/rules';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, removeFix } from '../../support/fixes';
import { nameOfTarget, sendingOf } from '../../support/traffic';
import { named } from '../../support/text';
import { networkExample } from '../../traffic-example';

/** Only one thing happens to requests that no condition takes. */
export const twoDefaults = defineRule({
  id: 'traffic/two-defaults',
  severity: 'error',
  title: 'A listener has one default',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  related: ['CDK: A default Action already existed on this Listener and was replaced'],
  on: 'listener',
  check: (listener, design) => {
    const { id, name, props } = listener;
    if (props.source === 'existing') return [];
    const type = listenerType(listener, design);
    // A target with a priority and no conditions is wrong in another way.
    const all = sendingOf(id, design).filter((edge) => takesTheRest(edge, design) && (type === 'network' || edge.props.priority === undefined));
    // Target groups share what is left by their weights: together they are one default.
    const forwards = all.filter((edge) => edge.kind === 'forwards');
    const targets = [...all.filter((edge) => edge.kind === 'target'), ...forwards.slice(0, 1)];
    const action = type === 'application' && props.defaultAction !== undefined;
    const [first, ...more] = targets;
    if (!first || (more.length === 0 && !action)) return [];
    return [
      {
        path: action ? ['defaultAction'] : [],
        name,
        action,
        network: type === 'network',
        names: targets.map((edge) => nameOfTarget(edge, design)),
        ids: targets.flatMap((edge) => (edge.kind === 'forwards' ? forwards.map((it) => it.id) : [edge.id])),
      },
    ];
  },
  message: ({ name, action, names, network }) =>
    network
      ? `Listener ${name} of a network load balancer has the targets ${named(names)}, but sends everything to one; give each of them a listener of its own.`
      : `Listener ${name} has ${action ? 'a default action and ' : ''}${names.length === 1 ? 'the target' : 'the targets'} ${named(names)} without conditions, but only one of these can take the requests that are left; give the others conditions and priorities.`,
  fixes: ({ action, ids }, { id }): Fix[] => [
    ...(action && ids.length === 1 ? [losing(clearFix('Take the default action away', id, ['defaultAction']))] : []),
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
      networkExample({
        edges: {
          second: { kind: 'target', from: 'listener', to: 'service', props: { name: 'Second', containerName: 'web', containerPort: 8080, open: true } },
        },
      }),
    ],
  }),
});
