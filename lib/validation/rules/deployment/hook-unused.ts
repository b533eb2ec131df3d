import { nodeOfKind } from '@/lib/kinds/graph';
import { isEcsController, shiftsTraffic } from '@/lib/kinds/service/deployment/strategy';
import { isExistingService } from '@/lib/kinds/service/existing';
import { defineRule } from '../../rule';
import { removeFix, setFix } from '../../support/fixes';
import { hooked } from './example';

/** Stages at which a hook waits for requests that move are stages of deployments that move requests. */
export const hookUnused = defineRule({
  id: 'deployment/hook-unused',
  severity: 'warning',
  title: 'Hooks are for blue/green, linear and canary deployments',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html',
  on: 'edge:calls-hook',
  check: ({ from, to }, design) => {
    const service = nodeOfKind(design, from, 'service');
    if (!service || isExistingService(service) || !isEcsController(service.props) || shiftsTraffic(service, design)) return [];
    return [{ path: [], name: service.name, hook: design.nodes[to]?.name ?? to, serviceId: service.id }];
  },
  message: ({ name, hook }) =>
    `Deployments of service ${name} are rolling: they have no stages at which ${hook} could be called. Choose a blue/green, linear or canary deployment, or take the line away.`,
  fixes: ({ serviceId }, { id }) => [setFix('Deploy blue/green', serviceId, ['deploymentStrategy'], 'BLUE_GREEN'), removeFix('Take the line away', id)],
  examples: () => ({ ok: [hooked({ lifecycleStages: ['PRE_SCALE_UP'] })], bad: [hooked({ lifecycleStages: ['PRE_SCALE_UP'] }, {})] }),
});
