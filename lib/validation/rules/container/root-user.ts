import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { onWindows, taskAround } from '../../support/task';

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
    return task && !firelens && !onWindows(task) && (user === undefined || /^(?:root|0)?(?::|$)/.test(user))
      ? [{ path: ['user'], name: container.name, user }]
      : [];
  },
  message: ({ name, user }) =>
    user
      ? `Container ${name} runs as root (${user}); choose another user.`
      : `Container ${name} runs as root unless its image says otherwise; name another user.`,
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
