import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { onFargate, onWindows } from '../../support/task';

/** A task does not share the processes of its instance. */
export const hostPid = defineRule({
  id: 'task/host-pid',
  severity: 'security',
  title: 'Tasks should not share the process namespace of the instance',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-3',
  related: ['Security Hub ECS.3', 'checkov CKV_AWS_335', 'prowler ecs_task_definitions_host_namespace_not_shared'],
  on: 'task-definition',
  check: (task) => (task.props.pidMode === 'HOST' && !onFargate(task) && !onWindows(task) ? [{ path: ['pidMode'], name: task.name }] : []),
  message: ({ name }) =>
    `Containers of task definition ${name} see every process of their instance, can stop them and read their environment; share processes in the task only, or not at all.`,
  fixes: (_match, { id }) => [clearFix('Give each container its own', id, ['pidMode']), setFix('Share them in the task', id, ['pidMode'], 'TASK')],
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { task: { props: { pidMode: 'TASK' } } } }), fargateExample()],
    bad: [ec2Example({ nodes: { task: { props: { pidMode: 'HOST' } } } })],
  }),
});
