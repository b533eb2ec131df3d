import { edgesTo } from '@/lib/kinds/graph';
import { shiftsTraffic, STRATEGY_TEXT } from '@/lib/kinds/service/deployment/strategy';
import { takesPartInConnect } from '@/lib/kinds/service/connect/call';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { deployed } from './example';

/** Deployments that shift requests have some to shift. */
export const nothingToShift = defineRule({
  id: 'deployment/nothing-to-shift',
  severity: 'warning',
  title: 'Blue/green, linear and canary deployments shift requests of a load balancer or of Service Connect',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-blue-green.html',
  on: 'service',
  check: (service, design) => {
    // A daemon cannot have them at all, which is said by a rule of its own.
    if (!shiftsTraffic(service, design) || service.props.daemon || takesPartInConnect(service, design) || edgesTo(design, service.id, 'target').length > 0)
      return [];
    return [{ path: ['deploymentStrategy'], name: service.name, text: STRATEGY_TEXT[service.props.deploymentStrategy ?? 'ROLLING'] }];
  },
  message: ({ name, text }) =>
    `Service ${name} has ${text} deployments, but gets no requests that could be shifted from old tasks to new ones: draw a line from a listener, or let Service Connect find it.`,
  fixes: (_match, { id }) => [clearFix('Use rolling deployments', id, ['deploymentStrategy'])],
  examples: () => ({
    ok: [deployed({ deploymentStrategy: 'BLUE_GREEN' })],
    bad: [
      deployed(
        { deploymentStrategy: 'BLUE_GREEN' },
        { nodes: { service: { props: { deploymentStrategy: 'BLUE_GREEN' } }, lb: null, listener: null }, edges: { target: null } },
      ),
    ],
  }),
});
