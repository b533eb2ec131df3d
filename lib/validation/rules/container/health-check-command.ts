import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A health check has a command to run. */
export const healthCheckCommand = defineRule({
  id: 'container/health-check-command',
  severity: 'error',
  title: 'A health check needs a command',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  on: 'container',
  check: ({ name, props: { healthCheck: check } }) => {
    if (!check) return [];
    const [first, ...rest] = check.command ?? [];
    const form = first === 'CMD' || first === 'CMD-SHELL' ? first : undefined;
    const words = form === undefined ? [first ?? ''] : rest;
    const nothing = words.length === 0 || words[0]?.trim() === '' || (first === 'NONE' && rest.length === 0);
    return nothing ? [{ path: ['healthCheck', 'command'], name, form }] : [];
  },
  message: ({ name, form }) =>
    `The health check of container ${name} ${form === undefined ? 'has no command' : `has nothing after ${form}`}; write CMD-SHELL and a line for the shell, or CMD and a program with its arguments.`,
  fixes: (_match, { id }) => [clearFix('Remove the health check', id, ['healthCheck'])],
  examples: () => ({
    ok: [
      ec2Example(),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD', 'true'] } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['curl -f http://localhost/'] } } } } }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL'] } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: [] } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['CMD-SHELL', ''] } } } } }),
      ec2Example({ nodes: { app: { props: { healthCheck: { command: ['NONE'] } } } } }),
    ],
  }),
});
