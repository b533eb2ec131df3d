import { roleEdgeOf } from '@/lib/kinds/task-definition/plan';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** Containers do not have the rights with which ECS starts them. */
export const roleShared = defineRule({
  id: 'task/role-shared',
  severity: 'warning',
  title: 'The task role and the execution role are two roles',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html',
  related: ['checkov CKV_AWS_249'],
  on: 'task-definition',
  check: ({ id, name }, design) => {
    const [task, execution] = [roleEdgeOf(design, id, 'TASK'), roleEdgeOf(design, id, 'EXECUTION')];
    return task && execution && task.to === execution.to
      ? [{ path: ['use'], elementId: task.id, name, role: design.nodes[task.to]?.name ?? task.to, one: task.id === execution.id }]
      : [];
  },
  message: ({ name, role }) =>
    `Containers of task definition ${name} have the role ${role}, with which ECS also starts them: they can read every secret and pull every image that ECS can. Use a role for each.`,
  fixes: ({ elementId, one }) =>
    one
      ? [setFix('Use it as the task role only', elementId, ['use'], 'TASK'), setFix('Use it as the execution role only', elementId, ['use'], 'EXECUTION')]
      : [],
  examples: () => ({ ok: [withRole('TASK'), withRole('EXECUTION')], bad: [withRole('BOTH')] }),
});

function withRole(use: string) {
  return fargateExample({
    nodes: { role: { kind: 'role', name: 'Role', props: {} } },
    edges: { role1: { kind: 'has-role', from: 'task', to: 'role', props: { use } } },
  });
}
