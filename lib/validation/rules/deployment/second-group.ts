import { edgesTo, nodeOfKind } from '@/lib/kinds/graph';
import { alternateEdgeOf, productionOf, testOf } from '@/lib/kinds/listener/alternate';
import { ruleOf } from '@/lib/kinds/listener/rules';
import { LAST_PRIORITY } from '@/lib/kinds/listener/shifted';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import { shiftsTraffic, STRATEGY_TEXT } from '@/lib/kinds/service/deployment/strategy';
import type { DesignEdge } from '@/lib/kinds/union';
import type { Design } from '@/lib/document/design';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { setFix, togetherFix } from '../../support/fixes';
import { deployed } from './example';

/** Deployments that shift the requests of a target group have a second one, and rules whose requests they shift. */
export const secondGroup = defineRule({
  id: 'deployment/second-group',
  severity: 'error',
  title: 'Deployments that shift requests need two target groups and a listener rule',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb-resources-for-blue-green.html',
  on: 'edge:target',
  check: (edge, design) => {
    const service = nodeOfKind(design, edge.to, 'service');
    const group = nodeOfKind(design, edge.from, 'target-group');
    if (!service || !group || edge.props.alternate || !shiftsTraffic(service, design)) return [];
    const text = STRATEGY_TEXT[service.props.deploymentStrategy ?? 'ROLLING'];
    const found = (problem: string, forwards?: DesignEdge<'forwards'>) => [
      { path: [], elementId: forwards?.id, forwards: forwards?.id, name: service.name, text, problem, ...others(edge, design) },
    ];
    if (!alternateEdgeOf(edge, design))
      return found(
        `${group.name} is the only target group for this container and port. Draw a line from a second one to the service, and make it the second target group of deployments`,
      );
    const production = productionOf(edge, design);
    if (!production) return found(`no listener sends requests to ${group.name}. Draw a line from a listener to it`);
    return [production, testOf(edge, design)].flatMap((forwards) => {
      const listener = nodeOfKind(design, forwards?.from, 'listener');
      if (!forwards || !listener) return [];
      if (listenerType(listener, design) === 'network')
        return listener.props.source === 'existing'
          ? found(`listener ${listener.name} is there already, and the CDK names only listeners of network load balancers that it makes`)
          : [];
      return ruleOf(forwards, design)
        ? []
        : found(`listener ${listener.name} sends them to ${group.name} without a rule. Give that line a path and a priority`, forwards);
    });
  },
  message: ({ name, text, problem }) => `Deployments of service ${name} are ${text} and shift requests from one target group to another, but ${problem}.`,
  fixes: ({ forwards, candidates }): Fix[] =>
    forwards === undefined
      ? candidates.map(({ id, name }) => setFix(`Make ${name} the second one`, id, ['alternate'], true))
      : [togetherFix('A rule for all paths', setFix('', forwards, ['pathPatterns'], ['/*']), setFix('', forwards, ['priority'], LAST_PRIORITY))],
  examples: () => ({
    ok: [grouped({ pathPatterns: ['/*'], priority: 1 }, true)],
    bad: [grouped({ pathPatterns: ['/*'], priority: 1 }, false)],
  }),
});

/** Other target groups that send requests to the same service: one of them may be the second one. */
function others(edge: DesignEdge<'target'>, design: Design): { readonly candidates: readonly { readonly id: string; readonly name: string }[] } {
  return {
    candidates: edgesTo(design, edge.to, 'target').flatMap((other) => {
      const group = nodeOfKind(design, other.from, 'target-group');
      return group && other.id !== edge.id && !other.props.alternate && edgesTo(design, group.id, 'forwards').length === 0
        ? [{ id: other.id, name: group.name }]
        : [];
    }),
  };
}

function grouped(rule: Readonly<Record<string, unknown>>, second: boolean): Design {
  const target = { containerName: 'web', containerPort: 8080 };
  return deployed(
    { deploymentStrategy: 'BLUE_GREEN' },
    {
      nodes: {
        service: { props: { deploymentStrategy: 'BLUE_GREEN' } },
        listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } },
        blue: { kind: 'target-group', name: 'Blue', parent: 'vpc', props: { targetType: 'IP', healthCheckPath: '/' } },
        ...(second ? { green: { kind: 'target-group' as const, name: 'Green', parent: 'vpc', props: { targetType: 'IP', healthCheckPath: '/' } } } : {}),
      },
      edges: {
        target: null,
        blues: { kind: 'target', from: 'blue', to: 'service', props: target },
        rule: { kind: 'forwards', from: 'listener', to: 'blue', props: { ...rule, name: 'Web' } },
        ...(second
          ? {
              greens: { kind: 'target' as const, from: 'green', to: 'service', props: { ...target, alternate: true } },
              other: { kind: 'forwards' as const, from: 'listener', to: 'green', props: { name: 'Web', weight: 0 } },
            }
          : {}),
      },
    },
  );
}
