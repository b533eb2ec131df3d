import { edgesTo, nodeOfKind } from '@/lib/kinds/graph';
import { CONTROLLER_TEXT, isEcsController, STRATEGY_TEXT } from '@/lib/kinds/service/deployment/strategy';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { deployed } from './example';

/** Deployments shift requests only where ECS does that. */
export const strategy = defineRule({
  id: 'deployment/strategy',
  severity: 'error',
  title: 'Blue/green, linear and canary deployments are for replicas in AWS that ECS deploys, without a classic load balancer',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-blue-green.html',
  on: 'service',
  check: (service, design) => {
    const { id, name, props } = service;
    const chosen = props.deploymentStrategy ?? 'ROLLING';
    if (isExistingService(service) || chosen === 'ROLLING') return [];
    const on = serviceLaunchType(service, design);
    const found = (problem: string, key: string) => [{ path: [key], name, text: STRATEGY_TEXT[chosen], problem }];
    if (!isEcsController(props))
      return found(`it is deployed by ${CONTROLLER_TEXT[props.deploymentController ?? 'ECS']}, and only ECS knows them`, 'deploymentController');
    if (on === 'EXTERNAL') return found('its tasks run outside of AWS, where no requests can be shifted', 'deploymentStrategy');
    if (on === 'EC2' && props.daemon) return found('a daemon runs one task on each instance, with no room for a second one', 'daemon');
    const classic = edgesTo(design, id, 'target').some((edge) => nodeOfKind(design, edge.from, 'load-balancer'));
    return classic ? found('a classic load balancer sends it requests, which has no target groups', 'deploymentStrategy') : [];
  },
  message: ({ name, text, problem }) => `Service ${name} cannot have ${text} deployments: ${problem}. Use rolling deployments, or change that.`,
  fixes: ({ path }, { id }): Fix[] => [
    clearFix('Use rolling deployments', id, ['deploymentStrategy']),
    ...(path[0] === 'deploymentController' ? [clearFix('Let ECS deploy it', id, path)] : []),
    ...(path[0] === 'daemon' ? [clearFix('Not one task on each instance', id, path)] : []),
  ],
  examples: () => ({
    ok: [deployed({ deploymentStrategy: 'BLUE_GREEN' }), deployed({ deploymentStrategy: 'ROLLING' })],
    bad: [
      deployed({ deploymentStrategy: 'BLUE_GREEN', deploymentController: 'CODE_DEPLOY', circuitBreaker: undefined }),
      ec2Example({ nodes: { service: { props: { deploymentStrategy: 'BLUE_GREEN', daemon: true, desiredCount: undefined, minHealthyPercent: 0 } } } }),
    ],
  }),
});
