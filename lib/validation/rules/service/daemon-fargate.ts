import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { managedExample } from '../capacity/examples';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Only services on EC2 and External instances are made daemons. */
export const daemonFargate = defineRule({
  id: 'service/daemon-fargate',
  severity: 'warning',
  title: 'Fargate and managed instances run no daemons',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html',
  related: ['cfn-lint E3044'],
  on: 'service',
  check: (service, design) => {
    const on = serviceLaunchType(service, design);
    return service.props.daemon && !isExistingService(service) && (on === 'FARGATE' || on === 'MANAGED_INSTANCES')
      ? [{ path: ['daemon'], name: service.name, on }]
      : [];
  },
  message: ({ name, on }) =>
    `Service ${name} is to run one task on each instance, but ${on === 'FARGATE' ? 'on Fargate there are no instances' : 'the CDK makes no such services on managed instances'}; the setting has no effect.`,
  fixes: (_match, { id }) => [clearFix('Take the setting away', id, ['daemon'])],
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ nodes: { service: { props: { daemon: true } } } }), managedExample({ nodes: { service: { props: { daemon: true } } } })],
  }),
});
