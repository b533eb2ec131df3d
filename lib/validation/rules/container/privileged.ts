import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onFargate, taskAround } from '../../support/task';

/** Containers have no power over their instance. */
export const privileged = defineRule({
  id: 'container/privileged',
  severity: 'security',
  title: 'Containers should not be privileged',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4',
  related: ['Security Hub ECS.4', 'checkov CKV_AWS_334', 'prowler ecs_task_definitions_no_privileged_containers'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    return task && !onFargate(task) && container.props.privileged === true ? [{ path: ['privileged'], name: container.name }] : [];
  },
  message: ({ name }) => `Container ${name} is privileged: whoever controls it controls the instance and every other task on it.`,
  fixes: (_match, { id }) => [clearFix('Do not run it privileged', id, ['privileged'])],
  examples: () => ({ ok: [ec2Example()], bad: [ec2Example({ nodes: { app: { props: { privileged: true } } } })] }),
});
