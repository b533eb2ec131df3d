import { nodeOfKind } from '@/lib/kinds/graph';
import { productionEdgeOf } from '@/lib/kinds/listener/alternate';
import { shiftsTraffic } from '@/lib/kinds/service/deployment/strategy';
import { isExistingService } from '@/lib/kinds/service/existing';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix } from '../../support/fixes';
import { deployed } from './example';

/** A second target group and a listener for tests are for deployments that use them. */
export const alternateUnused = defineRule({
  id: 'deployment/alternate-unused',
  severity: 'error',
  title: 'A second target group and a listener for tests are for blue/green, linear and canary deployments',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb-resources-for-blue-green.html',
  on: 'edge:target',
  check: (edge, design) => {
    const service = nodeOfKind(design, edge.to, 'service');
    const key = edge.props.alternate ? 'alternate' : edge.props.test ? 'test' : undefined;
    if (!service || isExistingService(service) || key === undefined) return [];
    const from = design.nodes[edge.from];
    const name = from?.name ?? edge.from;
    const found = (problem: string, rolling = false) => [{ path: [key], name, problem, rolling, serviceId: service.id }];
    if (!shiftsTraffic(service, design))
      return found(
        `${key === 'alternate' ? 'is the second target group' : 'is the listener for tests'} of deployments of ${service.name}, which are rolling and use none`,
        true,
      );
    if (key === 'alternate') return from?.kind === 'target-group' ? [] : found('is no target group, so it cannot be the second one of deployments');
    if (from?.kind !== 'listener') return found('is no listener, so test requests cannot come by it; say it at the line from a listener to the target group');
    const production = productionEdgeOf(edge, design);
    if (!production) return found(`is for tests of ${service.name}, but no listener sends it the requests of users to the same container and port`);
    return production.from === edge.from ? found(`is for tests of ${service.name} and for its users at once; use a listener on another port`) : [];
  },
  message: ({ name, problem }) => `${name} ${problem}.`,
  fixes: ({ path, rolling, serviceId }, { id }): Fix[] => [
    ...(rolling ? [setFix('Deploy blue/green', serviceId, ['deploymentStrategy'], 'BLUE_GREEN')] : []),
    clearFix(path[0] === 'test' ? 'Send it the requests of users' : 'Not a second target group', id, path),
    removeFix('Remove the line', id),
  ],
  examples: () => ({
    ok: [tested({ deploymentStrategy: 'BLUE_GREEN' })],
    bad: [tested({})],
  }),
});

function tested(props: Readonly<Record<string, unknown>>) {
  return deployed(props, {
    nodes: {
      service: { props },
      tests: {
        kind: 'listener',
        name: 'Tests',
        parent: 'lb',
        order: 1,
        props: { port: 8443, protocol: 'HTTPS', certificateArns: ['arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d'] },
      },
    },
    edges: { test: { kind: 'target', from: 'tests', to: 'service', props: { containerName: 'web', containerPort: 8080, healthCheckPath: '/', test: true } } },
  });
}
