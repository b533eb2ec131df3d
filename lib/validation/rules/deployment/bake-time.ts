import { MOST_MINUTES } from '@/lib/kinds/service/deployment/problems';
import { isExistingService } from '@/lib/kinds/service/existing';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { deployed } from './example';

/** Old tasks stay for as long as ECS allows. */
export const bakeTime = defineRule({
  id: 'deployment/bake-time',
  severity: 'error',
  title: 'Old tasks stay for up to a day after a deployment',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  on: 'service',
  check: (service) =>
    isExistingService(service)
      ? []
      : outOfRange(service.name, service.props, [
          { path: ['bakeTimeMinutes'], label: 'The bake time (how long old tasks stay)', unit: 'minutes', min: 0, max: MOST_MINUTES },
        ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [deployed({ deploymentStrategy: 'BLUE_GREEN', bakeTimeMinutes: 30 })],
    bad: [deployed({ deploymentStrategy: 'BLUE_GREEN', bakeTimeMinutes: 1441 }), deployed({ deploymentStrategy: 'BLUE_GREEN', bakeTimeMinutes: 0.5 })],
  }),
});
