import { isExistingService } from '@/lib/kinds/service/existing';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { deployed } from './example';

/** Deployments are forced by a text that changes: a design is the same each time it becomes a template. */
export const forceOnce = defineRule({
  id: 'deployment/force-once',
  severity: 'warning',
  title: 'Deployments are forced by a text that changes',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-forcenewdeployment.html',
  on: 'service',
  check: (service) =>
    !isExistingService(service) && service.props.forceNewDeployment?.enabled && service.props.forceNewDeployment.nonce === undefined
      ? [{ path: ['forceNewDeployment', 'nonce'], name: service.name }]
      : [],
  message: ({ name }) =>
    `Service ${name} is to be deployed though nothing else has changed, but nothing says when: without a text that is changed each time the template stays the same, and nothing happens. Give it one, such as a release.`,
  fixes: (_match, { id }) => [clearFix('Do not force deployments', id, ['forceNewDeployment'])],
  examples: () => ({ ok: [deployed({ forceNewDeployment: { enabled: true, nonce: '42' } })], bad: [deployed({ forceNewDeployment: { enabled: true } })] }),
});
