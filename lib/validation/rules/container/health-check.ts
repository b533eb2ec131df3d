import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';

/** The numbers of a health check are ones that ECS takes. */
export const healthCheck = defineRule({
  id: 'container/health-check',
  severity: 'error',
  title: 'The times of a health check have limits',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  on: 'container',
  check: ({ name, props }) =>
    outOfRange(name, props, [
      { path: ['healthCheck', 'intervalSeconds'], label: 'The interval of the health check', unit: 'seconds', min: 5, max: 300 },
      { path: ['healthCheck', 'timeoutSeconds'], label: 'The timeout of the health check', unit: 'seconds', min: 2, max: 60 },
      { path: ['healthCheck', 'retries'], label: 'The number of retries of the health check', min: 1, max: 10 },
      { path: ['healthCheck', 'startPeriodSeconds'], label: 'The start period of the health check', unit: 'seconds', min: 0, max: 300 },
    ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [
      ec2Example({
        nodes: {
          app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], intervalSeconds: 300, timeoutSeconds: 60, retries: 10, startPeriodSeconds: 0 } } },
        },
      }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], intervalSeconds: 301 } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], intervalSeconds: 120, timeoutSeconds: 61 } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], retries: 0 } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], startPeriodSeconds: 0.5 } } } } }),
    ],
  }),
});
