import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { taskAround } from '../../support/task';
import { runsOnWindows } from '../../support/windows';

/** A Linux container cannot change its own files. */
export const writableRoot = defineRule({
  id: 'container/writable-root',
  severity: 'hint',
  title: 'The root file system of a container should be read-only',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5',
  related: ['Security Hub ECS.5', 'checkov CKV_AWS_336', 'prowler ecs_task_definitions_containers_readonly_access'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    return task && !runsOnWindows(task, design) && container.props.readonlyRootFilesystem !== true
      ? [{ path: ['readonlyRootFilesystem'], name: container.name }]
      : [];
  },
  message: ({ name }) =>
    `Container ${name} can write to its root file system: whoever breaks into its program can replace it, or leave programs of their own there. Make it read-only if the program needs no place to write.`,
  fixes: (_match, { id }) => [setFix('Make it read-only', id, ['readonlyRootFilesystem'], true)],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { web: { props: { readonlyRootFilesystem: undefined } } } }),
      fargateExample({ nodes: { web: { props: { readonlyRootFilesystem: false } } } }),
    ],
  }),
});
