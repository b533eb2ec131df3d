import { isApart } from '@/lib/kinds/listener/target';
import { takesTheRest } from '@/lib/kinds/listener/rules';
import { nodeOfKind } from '@/lib/kinds/graph';
import { stackOf } from '@/lib/kinds/groups';
import { balancerOf, listenerType } from '@/lib/kinds/load-balancer/type';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { freeId, togetherFix } from '../../support/fixes';

/** What a listener of another stack does by default cannot be a service whose deployments shift requests: the stacks would need one another. */
export const listenerElsewhere = defineRule({
  id: 'traffic/listener-elsewhere',
  severity: 'error',
  title: 'A listener of another stack sends requests that deployments shift by a rule',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs-readme.html#using-a-load-balancer-from-a-different-stack',
  related: ["CDK: 'Stack' depends on 'Stack'. Adding this dependency would create a cyclic reference."],
  on: 'edge:target',
  check: (edge, design) => {
    const listener = nodeOfKind(design, edge.from, 'listener');
    const service = nodeOfKind(design, edge.to, 'service');
    if (!listener || !service || listener.props.source === 'existing' || !isApart(edge, design) || !takesTheRest(edge, design)) return [];
    const network = listenerType(listener, design) === 'network';
    return [
      {
        path: network ? [] : ['priority'],
        listener: listener.name,
        listenerId: listener.id,
        service: service.name,
        stack: stackOf(design, service),
        balancer: balancerOf(listener, design),
        network,
      },
    ];
  },
  message: ({ listener, service, network }) =>
    `Listener ${listener} is in another stack than service ${service} and sends it all its requests, between two target groups of its stack, so the two stacks would need one another; ${network ? '' : 'give the line conditions and a priority, or '}put the listener into the stack of the service.`,
  fixes: ({ listener, listenerId, stack, balancer }, _subject, design): Fix[] => {
    if (!stack || !balancer || design.nodes[listenerId]?.parent !== balancer.id) return [];
    const id = freeId(design, `${listenerId}-of`);
    return [
      togetherFix(
        `Put ${listener} into ${stack.name}`,
        { label: '', command: { type: 'reparent', ids: [listenerId], parent: stack.id, places: {} } },
        { label: '', command: { type: 'add', nodes: [], edges: [{ id, kind: 'placed-in', from: listenerId, to: balancer.id, props: {} }], layout: {} } },
      ),
    ];
  },
  examples: () => ({
    ok: [elsewhere({}), elsewhere({ pathPatterns: ['/web/*'], priority: 10 }, { defaultAction: { type: 'fixed-response', statusCode: 404 } })],
    bad: [elsewhere({}, {}, { deploymentStrategy: 'BLUE_GREEN', bakeTimeMinutes: 5 })],
  }),
});

/** The service in a stack of its own. */
function elsewhere(
  target: Readonly<Record<string, unknown>>,
  listener: Readonly<Record<string, unknown>> = {},
  service: Readonly<Record<string, unknown>> = {},
) {
  return fargateExample({
    nodes: {
      shop: { kind: 'stack', name: 'Shop', props: {} },
      service: { parent: 'shop', props: service },
      task: { parent: 'shop' },
      listener: { props: listener },
    },
    edges: { on: { kind: 'placed-in', from: 'service', to: 'cluster' }, target: { props: target } },
  });
}
