import { nodeOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const ECS_TASKS = 'ecs-tasks.amazonaws.com';

/** ECS may take the roles of a task. */
export const roleTrust = defineRule({
  id: 'task/role-trust',
  severity: 'error',
  title: 'Roles of tasks are for ecs-tasks.amazonaws.com',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  on: 'edge:has-role',
  check: ({ from, to }, design) => {
    const role = nodeOfKind(design, to, 'role');
    const { source, assumedBy } = role?.props ?? {};
    if (!role || !nodeOfKind(design, from, 'task-definition') || source === 'existing' || !assumedBy || assumedBy === ECS_TASKS) return [];
    return [{ path: ['assumedBy'], elementId: role.id, name: role.name, assumedBy, task: design.nodes[from]?.name ?? from }];
  },
  message: ({ name, assumedBy, task }) => `Role ${name} is for ${assumedBy}, so ECS may not take it for tasks of ${task}; they need a role for ${ECS_TASKS}.`,
  fixes: ({ elementId, path }) => [clearFix(`Make it for ${ECS_TASKS}`, elementId, path)],
  examples: () => ({ ok: [withRole({}), withRole({ assumedBy: ECS_TASKS })], bad: [withRole({ assumedBy: 'lambda.amazonaws.com' })] }),
});

function withRole(props: Readonly<Record<string, unknown>>) {
  return fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props } }, edges: { has: { kind: 'has-role', from: 'task', to: 'role' } } });
}
