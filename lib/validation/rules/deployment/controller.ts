import { edgesFrom } from '@/lib/kinds/graph';
import { controllerProblems } from '@/lib/kinds/service/deployment/problems';
import { isExistingService } from '@/lib/kinds/service/existing';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';
import { alarmed, deployed, hooked } from './example';

/** A service asks of its deployment controller only what that knows. */
export const controller = defineRule({
  id: 'deployment/controller',
  severity: 'error',
  title: 'Circuit breaker, alarms, hooks and forced deployments are for services that ECS deploys',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html',
  related: [
    'CDK: Deployment circuit breaker requires the ECS deployment controller.',
    'CDK: Deployment alarms requires the ECS deployment controller.',
    'CDK: Deployment lifecycle hooks requires the ECS deployment controller.',
    'CDK: forceNewDeployment requires the ECS deployment controller.',
    'CDK: CODE_DEPLOY deploymentController can only be used with the `latest` task definition revision',
  ],
  on: 'service',
  check: (service, design) => (isExistingService(service) ? [] : controllerProblems(service, design).map((it) => ({ ...it, name: service.name }))),
  message: ({ name, says }) => `Service ${name} ${says}. Take it away, or let ECS deploy the service.`,
  fixes: ({ path }, { id }, design): Fix[] => [
    ...(path[0] === 'deploymentController' ? [] : [clearFix('Take it away', id, path)]),
    ...(path[0] === 'deploymentController'
      ? [removeFix('Take the lines away', ...[...edgesFrom(design, id, 'stops-on'), ...edgesFrom(design, id, 'calls-hook')].map((edge) => edge.id))]
      : []),
    clearFix('Let ECS deploy it', id, ['deploymentController']),
  ],
  examples: () => ({
    ok: [deployed({ deploymentController: 'ECS' }), alarmed({ alarmName: 'cpu' })],
    bad: [
      deployed(
        { deploymentController: 'EXTERNAL' },
        { nodes: { service: { props: { deploymentController: 'EXTERNAL' } }, lb: null, listener: null }, edges: { target: null } },
      ),
      deployed({ deploymentController: 'CODE_DEPLOY' }),
      deployed({ deploymentController: 'CODE_DEPLOY', circuitBreaker: undefined, forceNewDeployment: { enabled: true, nonce: '1' } }),
      deployed({ deploymentController: 'CODE_DEPLOY', circuitBreaker: undefined, taskDefinitionRevision: '7' }),
      alarmed({ alarmName: 'cpu' }, { deploymentController: 'CODE_DEPLOY', circuitBreaker: undefined }),
      hooked({ lifecycleStages: ['PRE_SCALE_UP'] }, { deploymentController: 'CODE_DEPLOY', circuitBreaker: undefined }),
    ],
  }),
});
