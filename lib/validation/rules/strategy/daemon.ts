import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { strategyOf } from '@/lib/kinds/service/strategy';
import { edgesFrom } from '@/lib/kinds/graph';
import { providerExample, spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';

/** A daemon names no capacity. */
export const daemon = defineRule({
  id: 'strategy/daemon',
  severity: 'error',
  title: 'A daemon runs on every instance and has no capacity provider strategy',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html',
  on: 'service',
  // On other capacity the CDK makes no daemons at all, which another rule says.
  check: (service, design) =>
    service.props.daemon && serviceLaunchType(service, design) === 'EC2' && strategyOf(service.id, design).length > 0
      ? [{ path: ['daemon'], name: service.name }]
      : [],
  message: ({ name }) =>
    `Service ${name} runs one task on each instance of its cluster, so it cannot choose capacity; take its lines to capacity away, or run a number of tasks.`,
  fixes: (_match, { id }, design) => [
    removeFix('Run on all instances', ...edgesFrom(design, id, 'runs-on').map((edge) => edge.id)),
    clearFix('Run a number of tasks', id, ['daemon']),
  ],
  examples: () => ({
    ok: [providerExample(), spotExample({ nodes: { service: { props: { daemon: true } } } })],
    bad: [providerExample({ nodes: { service: { props: { daemon: true, desiredCount: undefined, minHealthyPercent: 0, launchType: 'EC2' } } } })],
  }),
});
