import { whyNot } from '@/lib/kinds/task-definition/applies';
import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';

const MOST = 10;

/** Placement constraints are at most ten, and each says something. */
export const placementConstraints = defineRule({
  id: 'task/placement-constraints',
  severity: 'error',
  title: 'A task definition has at most 10 placement constraints, none of them empty',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  on: 'task-definition',
  check: (task) => {
    const constraints = task.props.placementConstraints ?? [];
    if (whyNot('placementConstraints', task.props)) return [];
    return [
      ...(constraints.length > MOST ? [{ path: ['placementConstraints'], name: task.name, constraints }] : []),
      ...constraints.flatMap((it, index) => (it === '' ? [{ path: ['placementConstraints', index], name: task.name, constraints: undefined }] : [])),
    ];
  },
  message: ({ name, constraints }) =>
    constraints
      ? `Task definition ${name} has ${constraints.length} placement constraints; ECS takes at most ${MOST}. Join some with "and".`
      : `A placement constraint of task definition ${name} is empty; write an expression such as "attribute:ecs.os-type == linux", or remove it.`,
  fixes: ({ path, constraints }, { id }): Fix[] => [
    constraints ? losing(setFix(`Keep the first ${MOST}`, id, path, constraints.slice(0, MOST))) : clearFix('Remove it', id, path),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { task: { props: { placementConstraints: ['attribute:ecs.instance-type =~ t3.*', 'task:group == service:web'] } } } })],
    bad: [
      ec2Example({ nodes: { task: { props: { placementConstraints: [''] } } } }),
      ec2Example({ nodes: { task: { props: { placementConstraints: Array.from({ length: 11 }, (_, rack) => `attribute:rack != ${rack}`) } } } }),
    ],
  }),
});
