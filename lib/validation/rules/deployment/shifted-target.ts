import { nodeOfKind } from '@/lib/kinds/graph';
import { isShifted } from '@/lib/kinds/listener/alternate';
import { listenerType } from '@/lib/kinds/load-balancer/type';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { deployed } from './example';

/** The listener makes target groups between which deployments shift requests, and is one that may be changed. */
export const shiftedTarget = defineRule({
  id: 'deployment/shifted-target',
  severity: 'error',
  title: 'Target groups between which deployments shift requests are made by a listener of the stack',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb-resources-for-blue-green.html',
  on: 'edge:target',
  check: (edge, design) => {
    const listener = nodeOfKind(design, edge.from, 'listener');
    const name = design.nodes[edge.to]?.name ?? edge.to;
    if (!listener || !isShifted(edge, design)) return [];
    if (edge.props.through === 'SERVICE') return [{ path: ['through'], name, problem: 'cannot be made by the service: the listener makes both' }];
    return listenerType(listener, design) === 'network' && listener.props.source === 'existing'
      ? [{ path: [], name, problem: `cannot be added to listener ${listener.name}, which is there already` }]
      : [];
  },
  message: ({ name, problem }) => `Deployments of service ${name} shift requests between two target groups, which ${problem}.`,
  fixes: ({ path }, { id }): Fix[] => (path.length > 0 ? [clearFix('Let the listener make them', id, path)] : []),
  examples: () => ({
    ok: [deployed({ deploymentStrategy: 'CANARY' })],
    bad: [
      deployed({ deploymentStrategy: 'CANARY' }, { edges: { target: { kind: 'target', from: 'listener', to: 'service', props: { through: 'SERVICE' } } } }),
    ],
  }),
});
