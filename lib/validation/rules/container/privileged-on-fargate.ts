import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onFargate, taskAround } from '../../support/task';

/** No container on Fargate is privileged. */
export const privilegedOnFargate = defineRule({
  id: 'container/privileged-on-fargate',
  severity: 'error',
  title: 'Fargate runs no privileged containers',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  related: ['Security Hub ECS.4', 'checkov CKV_AWS_334', 'prowler ecs_task_definitions_no_privileged_containers'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    return task && onFargate(task) && container.props.privileged === true ? [{ path: ['privileged'], name: container.name }] : [];
  },
  message: ({ name }) => `Container ${name} is privileged, which Fargate does not offer; take it away, or run the task on EC2 instances.`,
  fixes: (_match, { id }) => [clearFix('Do not run it privileged', id, ['privileged'])],
  examples: () => ({
    ok: [fargateExample({ nodes: { web: { props: { privileged: false } } } })],
    bad: [fargateExample({ nodes: { web: { props: { privileged: true } } } })],
  }),
});
