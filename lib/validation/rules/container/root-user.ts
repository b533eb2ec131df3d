import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { taskAround } from '../../support/task';
import { runsOnWindows } from '../../support/windows';

/** A Linux container does not run as root. */
export const rootUser = defineRule({
  id: 'container/root-user',
  severity: 'hint',
  title: 'Containers should not run as root',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-20',
  related: ['Security Hub ECS.20'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const { user, firelens } = container.props;
    // Log routers run as root in AWS's own task definitions: they open what the other containers write.
    return task && !firelens && !runsOnWindows(task, design) && (user === undefined || /^(?:root|0)?(?::|$)/.test(user))
      ? [{ path: ['user'], name: container.name, user }]
      : [];
  },
  message: ({ name, user }) =>
    user
      ? `Container ${name} runs as root (${user}): whoever breaks into its program can change everything in the container, and is root still if they get out of it. Choose another user.`
      : `Container ${name} runs as root unless its image says otherwise: whoever breaks into its program can change everything in the container, and is root still if they get out of it. Name another user.`,
  fixes: (_match, { id }) => [setFix('Run as user 1000', id, ['user'], '1000')],
  examples: () => ({
    ok: [
      fargateExample(),
      fargateExample({ nodes: { web: { props: { user: 'app:app' } } } }),
      fargateExample({ nodes: { web: { props: { user: '0', firelens: { type: 'FLUENTBIT' } } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { user: undefined } } } }),
      fargateExample({ nodes: { web: { props: { user: '0:0' } } } }),
      fargateExample({ nodes: { web: { props: { user: 'root' } } } }),
    ],
  }),
});
