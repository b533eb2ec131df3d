import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { onWindows, taskAround } from '../../support/task';

/** A Windows container does not run as administrator. */
export const windowsAdministrator = defineRule({
  id: 'container/windows-administrator',
  severity: 'hint',
  title: 'Windows containers should not run as administrator',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-21',
  related: ['Security Hub ECS.21'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const { user } = container.props;
    return task && onWindows(task) && (!user || user.toLowerCase() === 'containeradministrator') ? [{ path: ['user'], name: container.name, user }] : [];
  },
  message: ({ name, user }) =>
    user
      ? `Container ${name} runs as ${user}, who may do everything in it; choose another user.`
      : `Container ${name} runs as ContainerAdministrator unless its image says otherwise; name another user.`,
  fixes: (_match, { id }) => [setFix('Run as ContainerUser', id, ['user'], 'ContainerUser')],
  examples: () => ({
    ok: [windows('ContainerUser'), fargateExample()],
    bad: [windows(undefined), windows('ContainerAdministrator')],
  }),
});

function windows(user: string | undefined) {
  return fargateExample({
    nodes: {
      task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
      web: { props: { readonlyRootFilesystem: undefined, user } },
    },
  });
}
