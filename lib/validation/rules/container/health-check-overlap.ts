import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A health check does not wait longer than its interval where both are given. */
export const healthCheckOverlap = defineRule({
  id: 'container/health-check-overlap',
  severity: 'error',
  title: 'The timeout of a health check must not be longer than its interval',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.HealthCheck.html',
  on: 'container',
  check: ({ name, props: { healthCheck: check } }) => {
    const { intervalSeconds: interval, timeoutSeconds: timeout } = check ?? {};
    return interval !== undefined && timeout !== undefined && timeout > interval ? [{ path: ['healthCheck', 'timeoutSeconds'], name, interval, timeout }] : [];
  },
  message: ({ name, interval, timeout }) =>
    `The health check of container ${name} waits up to ${timeout} seconds but runs every ${interval}; choose a timeout below ${interval} seconds, or a longer interval.`,
  fixes: ({ path, interval, timeout }, { id }) => [
    ...(interval > 2 ? [setFix(`Use a timeout of ${Math.min(60, interval - 1)} seconds`, id, path, Math.min(60, interval - 1))] : []),
    ...(timeout < 300 ? [setFix(`Use an interval of ${timeout + 1} seconds`, id, ['healthCheck', 'intervalSeconds'], timeout + 1)] : []),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], intervalSeconds: 10, timeoutSeconds: 5 } } } } })],
    bad: [ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', 'true'], intervalSeconds: 10, timeoutSeconds: 20 } } } } })],
  }),
});
