import { containersOf } from '@/lib/kinds/graph';
import { fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, togetherFix } from '../../support/fixes';

/** A task has one container that routes its logs. */
export const logRouterCount = defineRule({
  id: 'container/log-router-count',
  severity: 'error',
  title: 'A task has one log router',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html',
  related: ['CDK: Firelens log router is already added in this task'],
  on: 'task-definition',
  check: ({ id, name }, design) => {
    const routers = containersOf(design, id)
      .filter((it) => it.props.firelens)
      .map((it) => ({ id: it.id, name: it.name }));
    return routers.slice(1).map((second) => ({ path: ['firelens'], elementId: second.id, name, second, routers }));
  },
  message: ({ name, second, routers }) =>
    `Container ${second.name} routes the logs of task definition ${name}, as ${routers[0]?.name} does already; ECS takes one log router for a task.`,
  fixes: ({ second, routers }) =>
    [routers[0], second].flatMap((kept) =>
      kept ? [togetherFix(`Route with ${kept.name}`, ...routers.filter((it) => it !== kept).map((it) => clearFix('', it.id, ['firelens'])))] : [],
    ),
  examples: () => ({
    ok: [fargateExample({ nodes: { web: { props: { logging: { driver: 'awsfirelens' } } }, side: sidecar(ROUTER, 'router') } })],
    bad: [
      fargateExample({ nodes: { web: { props: { logging: { driver: 'awsfirelens' } } }, side: sidecar(ROUTER, 'router'), two: sidecar(ROUTER, 'other') } }),
    ],
  }),
});

const ROUTER = { firelens: { type: 'FLUENTBIT' } };
