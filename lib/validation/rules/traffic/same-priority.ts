import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { nameOfTarget, rulesOf } from '../../support/traffic';

/** The targets of a listener have different priorities. */
export const samePriority = defineRule({
  id: 'traffic/same-priority',
  severity: 'error',
  title: 'Targets of a listener differ in priority',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  on: 'listener',
  check: ({ id }, design) => {
    const targets = rulesOf(id, design).filter((edge) => edge.props.priority !== undefined);
    const priorities = targets.map((edge) => edge.props.priority);
    return targets.flatMap((edge, index) => {
      const first = targets[priorities.indexOf(priorities[index])];
      if (!first || first.id === edge.id) return [];
      let free = (edge.props.priority ?? 0) + 1;
      while (priorities.includes(free)) free += 1;
      return [
        { path: ['priority'], elementId: edge.id, name: nameOfTarget(edge, design), other: nameOfTarget(first, design), priority: edge.props.priority, free },
      ];
    });
  },
  message: ({ name, other, priority }) =>
    `Targets ${other} and ${name} have the same priority ${priority}; which is tried first must be clear. Give one of them another.`,
  fixes: ({ elementId, free }) => [setFix(`Use priority ${free}`, elementId, ['priority'], free)],
  examples: () => ({
    ok: [withTargets(10, 20)],
    bad: [withTargets(10, 10)],
  }),
});

function withTargets(...priorities: readonly number[]) {
  return fargateExample({
    edges: Object.fromEntries(
      priorities.map((priority, index) => [
        `t${index}`,
        {
          kind: 'target' as const,
          from: 'listener',
          to: 'service',
          props: { name: `T${index}`, pathPatterns: [`/${index}/*`], priority, containerName: 'web', containerPort: 8080, healthCheckPath: '/' },
        },
      ]),
    ),
  });
}
