import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Only services on instances are made daemons. */
export const daemonFargate = defineRule({
  id: 'service/daemon-fargate',
  severity: 'warning',
  title: 'Fargate has no instances to run one task on each',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
  related: ['cfn-lint E3044'],
  on: 'service',
  check: (service, design) => (service.props.daemon && serviceLaunchType(service, design) === 'FARGATE' ? [{ path: ['daemon'], name: service.name }] : []),
  message: ({ name }) => `Service ${name} is to run one task on each instance, but on Fargate there are no instances; the setting has no effect.`,
  fixes: (_match, { id }) => [clearFix('Take the setting away', id, ['daemon'])],
  examples: () => ({ ok: [fargateExample()], bad: [fargateExample({ nodes: { service: { props: { daemon: true } } } })] }),
});
