import { driverName } from '@/lib/kinds/container/logging/drivers';
import { childrenOf, isKind } from '@/lib/kinds/graph';
import { fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A log router has logs to route. */
export const logRouterUnused = defineRule({
  id: 'container/log-router-unused',
  severity: 'hint',
  title: 'A log router has logs to route',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  on: 'container',
  check: ({ name, parent, props }, design) => {
    if (!props.firelens) return [];
    const used = childrenOf(design, parent).some((it) => isKind(it, 'container') && driverName(it.props.logging) === 'awsfirelens');
    return used ? [] : [{ path: ['firelens'], name }];
  },
  message: ({ name }) => `Container ${name} routes logs, but no container of the task has the log driver FireLens; choose it where logs are to be routed.`,
  fixes: ({ path }, { id }) => [clearFix('Route no logs', id, path)],
  examples: () => ({
    ok: [fargateExample({ nodes: { web: { props: { logging: { driver: 'awsfirelens' } } }, side: sidecar({ firelens: {} }, 'router') } })],
    bad: [fargateExample({ nodes: { side: sidecar({ firelens: {} }, 'router') } })],
  }),
});
