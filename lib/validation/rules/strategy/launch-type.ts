import { strategyFamily } from '@/lib/kinds/service/strategy';
import { PLACE_TEXT } from '@/lib/kinds/task-definition/launch-types';
import { edgesFrom } from '@/lib/kinds/graph';
import { providerExample, spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';

/** A service says where it runs in one way. */
export const launchType = defineRule({
  id: 'strategy/launch-type',
  severity: 'error',
  title: 'A service has a launch type or capacity providers of another kind, not both',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  on: 'service',
  check: (service, design) => {
    const family = strategyFamily(service.id, design);
    const given = service.props.launchType;
    return given === undefined || family === undefined || given === family
      ? []
      : [{ path: ['launchType'], name: service.name, given: PLACE_TEXT[given], family: PLACE_TEXT[family] }];
  },
  message: ({ name, given, family }) => `Service ${name} is to run on ${given}, and its capacity is ${family}; one of the two must go.`,
  fixes: ({ family, given }, { id }, design) => [
    clearFix(`Run on ${family}`, id, ['launchType']),
    removeFix(`Run on ${given}`, ...edgesFrom(design, id, 'runs-on').map((edge) => edge.id)),
  ],
  examples: () => ({
    ok: [spotExample(), providerExample({ nodes: { service: { props: { launchType: 'EC2' } } } })],
    bad: [
      providerExample({
        nodes: { service: { props: { launchType: 'FARGATE' } }, task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024 } } },
      }),
    ],
  }),
});
