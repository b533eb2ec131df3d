import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { looksSecret } from '../../support/looks-secret';
import { scheduled } from './examples';

/** No secret is written into what a scheduled task gives its containers. */
export const overrideSecret = defineRule({
  id: 'operation/override-secret',
  severity: 'security',
  title: 'Secrets have no place in the overrides of scheduled tasks',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8',
  on: 'scheduled-task',
  check: ({ name, props }) =>
    (props.containerOverrides ?? []).flatMap(({ environment }, index) =>
      Object.entries(environment ?? {}).flatMap(([variable, value]) =>
        looksSecret(variable, value) ? [{ path: ['containerOverrides', index, 'environment', variable], name, variable }] : [],
      ),
    ),
  message: ({ name, variable }) =>
    `Scheduled task ${name} gives a container the variable ${variable}, which looks like a secret: everybody who sees the rule can read it. Give the container a secret instead.`,
  fixes: ({ path, variable }, { id }) => [losing(clearFix(`Remove ${variable}`, id, path))],
  examples: () => ({
    ok: [scheduled({ containerOverrides: [{ containerName: 'web', environment: { MODE: 'night' } }] })],
    bad: [scheduled({ containerOverrides: [{ containerName: 'web', environment: { DB_PASSWORD: 'hunter2' } }] })],
  }),
});
