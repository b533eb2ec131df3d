import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A health check ends before the next one. */
export const healthCheckTimeout = defineRule({
  id: 'container/health-check-timeout',
  severity: 'warning',
  title: 'The timeout of a health check should be below its interval',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  on: 'container',
  check: ({ name, props: { healthCheck: check } }) => {
    if (!check) return [];
    const { intervalSeconds, timeoutSeconds } = check;
    const interval = intervalSeconds ?? 30;
    const timeout = timeoutSeconds ?? 5;
    // Where both are given, a longer timeout is an error of its own.
    const longer = intervalSeconds !== undefined && timeoutSeconds !== undefined && timeout > interval;
    return timeout >= interval && !longer
      ? [{ path: ['healthCheck', timeoutSeconds === undefined ? 'intervalSeconds' : 'timeoutSeconds'], name, interval, timeout }]
      : [];
  },
  message: ({ name, interval, timeout }) =>
    `The health check of container ${name} waits up to ${timeout} seconds and runs every ${interval}; choose a timeout below the interval.`,
  fixes: ({ interval }, { id }) =>
    interval > 2 ? [setFix(`Use a timeout of ${Math.min(60, interval - 1)} seconds`, id, ['healthCheck', 'timeoutSeconds'], Math.min(60, interval - 1))] : [],
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], intervalSeconds: 6 } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], intervalSeconds: 5 } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], timeoutSeconds: 30 } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], intervalSeconds: 20, timeoutSeconds: 20 } } } } }),
    ],
  }),
});
