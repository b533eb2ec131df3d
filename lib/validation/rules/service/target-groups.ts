import { edgesTo } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { hasConditions } from '../../support/traffic';

/** At most as many as ECS takes. */
const MOST = 5;

/** A service has no more target groups than ECS takes. */
export const targetGroups = defineRule({
  id: 'service/target-groups',
  severity: 'error',
  title: 'A service has at most five target groups',
  source: 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html',
  on: 'service',
  check: ({ id, name }, design) => {
    // Those without conditions first: a fix that keeps the first five leaves listeners their default.
    const targets = edgesTo(design, id, 'target')
      .filter(({ props }) => !props.alternate && !props.test)
      .sort((a, b) => Number(hasConditions(a)) - Number(hasConditions(b)));
    return targets.length > MOST ? [{ path: [], name, count: targets.length, extra: targets.slice(MOST).map((edge) => edge.id) }] : [];
  },
  message: ({ name, count }) =>
    `${count} targets lead to service ${name}, each with a target group of its own; ECS takes ${MOST}. Join their paths and hosts in fewer targets.`,
  fixes: ({ extra }) => [removeFix(`Keep the first ${MOST}`, ...extra)],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({
        edges: Object.fromEntries(
          [1, 2, 3, 4, 5].map((number) => [
            `t${number}`,
            {
              kind: 'target' as const,
              from: 'listener',
              to: 'service',
              props: { name: `T${number}`, pathPatterns: [`/${number}`], priority: number, healthCheckPath: '/', containerName: 'web', containerPort: 8080 },
            },
          ]),
        ),
      }),
    ],
  }),
});
