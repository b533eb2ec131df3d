import { forceProblems } from '@/lib/kinds/service/deployment/problems';
import { isExistingService } from '@/lib/kinds/service/existing';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { deployed } from './example';

/** What forces a deployment is a text that ECS takes. */
export const force = defineRule({
  id: 'deployment/force',
  severity: 'error',
  title: 'The text that forces deployments has 1 to 255 characters, and forces or not',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-forcenewdeployment.html',
  related: ['CDK: forceNewDeployment nonce must be between 1 and 255 characters'],
  on: 'service',
  check: (service) => (isExistingService(service) ? [] : forceProblems(service).map((it) => ({ ...it, name: service.name }))),
  message: ({ name, says }) => `Service ${name} ${says}.`,
  fixes: ({ path }, { id }): Fix[] =>
    path[1] === 'enabled'
      ? [setFix('Force deployments', id, path, true), clearFix('Take the text away', id, ['forceNewDeployment', 'nonce'])]
      : [losing(clearFix('Take the text away', id, path))],
  examples: () => ({
    ok: [deployed({ forceNewDeployment: { enabled: true, nonce: 'release-7' } }), deployed({ forceNewDeployment: { enabled: false } })],
    bad: [deployed({ forceNewDeployment: { nonce: 'release-7' } }), deployed({ forceNewDeployment: { enabled: true, nonce: 'x'.repeat(256) } })],
  }),
});
