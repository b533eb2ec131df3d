import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';

/** A service runs a number of tasks that ECS allows. */
export const desiredCount = defineRule({
  id: 'service/desired-count',
  severity: 'error',
  title: 'A service runs 0–5,000 tasks',
  source: 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html',
  on: 'service',
  check: ({ name, props }) => outOfRange(name, props, [{ path: ['desiredCount'], label: 'The number of tasks', min: 0, max: 5000 }]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [fargateExample({ nodes: { service: { props: { desiredCount: 0 } } } })],
    bad: [fargateExample({ nodes: { service: { props: { desiredCount: -1 } } } }), fargateExample({ nodes: { service: { props: { desiredCount: 2.5 } } } })],
  }),
});
