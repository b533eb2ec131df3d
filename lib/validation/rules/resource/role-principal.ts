import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

/** A role is taken by a service that there can be. */
export const rolePrincipal = defineRule({
  id: 'resource/role-principal',
  severity: 'error',
  title: 'A role is taken by a service, named as IAM names it',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services',
  on: 'role',
  check: ({ name, props: { source, assumedBy } }) =>
    source === 'existing' || assumedBy === undefined || /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/.test(assumedBy)
      ? []
      : [{ path: ['assumedBy'], name, assumedBy }],
  message: ({ name, assumedBy }) => `"${assumedBy}" is no service that could take IAM role ${name}; services are named like ecs-tasks.amazonaws.com.`,
  fixes: ({ path }, { id }) => [losing(clearFix('Let tasks of ECS take it', id, path))],
  examples: () => ({
    ok: [fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { assumedBy: 'events.amazonaws.com' } } } })],
    bad: [fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { assumedBy: 'events' } } } })],
  }),
});
