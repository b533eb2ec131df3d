import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';

/** A grace period is a time that ECS takes; without any health check it is merely unused. */
export const gracePeriod = defineRule({
  id: 'service/grace-period',
  severity: 'error',
  title: 'A grace period is a whole number of seconds',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  on: 'service',
  check: ({ name, props }) =>
    outOfRange(name, props, [{ path: ['healthCheckGracePeriodSeconds'], label: 'The grace period', unit: 'seconds', min: 0, max: 2_147_483_647 }]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [
      fargateExample({ nodes: { service: { props: { healthCheckGracePeriodSeconds: 120 } } } }),
      // It counts for the health checks of containers, too.
      fargateExample({ nodes: { service: { props: { healthCheckGracePeriodSeconds: 120 } }, lb: null, listener: null }, edges: { target: null } }),
    ],
    bad: [
      fargateExample({ nodes: { service: { props: { healthCheckGracePeriodSeconds: 0.5 } } } }),
      fargateExample({ nodes: { service: { props: { healthCheckGracePeriodSeconds: -1 } } } }),
    ],
  }),
});
