import { isExistingService } from '@/lib/kinds/service/existing';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { deployed } from './example';

/** A time for old tasks is said only where they stay beside new ones. */
export const bakeTimeUnused = defineRule({
  id: 'deployment/bake-time-unused',
  severity: 'warning',
  title: 'Rolling deployments keep no old tasks',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  on: 'service',
  check: (service) =>
    !isExistingService(service) && service.props.bakeTimeMinutes !== undefined && (service.props.deploymentStrategy ?? 'ROLLING') === 'ROLLING'
      ? [{ path: ['bakeTimeMinutes'], name: service.name }]
      : [],
  message: ({ name }) =>
    `Deployments of service ${name} put new tasks into the place of old ones, so none are kept for a while; take the time away, or choose a blue/green, linear or canary deployment.`,
  fixes: (_match, { id }) => [clearFix('Take the time away', id, ['bakeTimeMinutes']), setFix('Deploy blue/green', id, ['deploymentStrategy'], 'BLUE_GREEN')],
  examples: () => ({ ok: [deployed({ deploymentStrategy: 'BLUE_GREEN', bakeTimeMinutes: 5 })], bad: [deployed({ bakeTimeMinutes: 5 })] }),
});
