import { driverName } from '@/lib/kinds/container/logging/drivers';
import { fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { awslogsFix } from '../../support/logging';

/** The container that routes logs does not send its own to itself. */
export const logRouterOwnLog = defineRule({
  id: 'container/log-router-own-log',
  severity: 'error',
  title: 'A log router logs elsewhere than to itself',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  on: 'container',
  check: ({ name, props }) => (props.firelens && driverName(props.logging) === 'awsfirelens' ? [{ path: ['logging', 'driver'], name }] : []),
  message: ({ name }) => `Container ${name} routes the logs of the task and sends its own to FireLens, which is itself; let it log to CloudWatch Logs.`,
  fixes: (_match, container) => [awslogsFix(container), clearFix('Route no logs with it', container.id, ['firelens'])],
  examples: () => ({
    ok: [fargateExample({ nodes: { web: { props: { logging: { driver: 'awsfirelens' } } }, side: sidecar({ firelens: {} }, 'router') } })],
    bad: [fargateExample({ nodes: { side: sidecar({ firelens: {}, logging: { driver: 'awsfirelens' } }, 'router') } })],
  }),
});
