import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { namedSecretsOf } from '../../support/secrets';

/** Each secret that a container gets has a name of its own. */
export const secretName = defineRule({
  id: 'container/secret-name',
  severity: 'error',
  title: 'Each secret in the environment or the log of a container has a name of its own',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html',
  on: 'container',
  check: (container, design) =>
    (['variables', 'logOptions'] as const).flatMap((use) => {
      const taken = new Map<string, string>();
      return namedSecretsOf(container, use, design).flatMap(({ edge, path, name, source }) => {
        const first = name === undefined ? undefined : taken.get(name);
        if (name !== undefined && first === undefined) taken.set(name, source);
        if (name !== undefined && first === undefined && !/[=\0]/.test(name)) return [];
        return [
          { path, elementId: edge.id, container: container.name, what: use === 'variables' ? 'environment variable' : 'log option', name, source, first },
        ];
      });
    }),
  message: ({ container, what, name, source, first }) => {
    if (name === undefined) return `Container ${container} gets ${source} in ${what === 'log option' ? 'a' : 'an'} ${what} without a name; give it one.`;
    return first === undefined
      ? `The name "${name}" of ${what === 'log option' ? 'a' : 'an'} ${what} of container ${container} has an equals sign, which ends a name; choose another name.`
      : `Container ${container} gets ${source} as ${what} ${name}, which holds ${first === source ? 'a value of it' : first} already; choose another name.`;
  },
  fixes: ({ elementId, path, name }) => [clearFix(`Remove ${name ?? 'it'}`, elementId, path)],
  examples: () => ({
    ok: [
      fargateUsing({
        a: {
          kind: 'uses-secret',
          to: 'DbSecret',
          props: {
            variables: [
              { name: 'USER', field: 'user' },
              { name: 'PASSWORD', field: 'password' },
            ],
          },
        },
        b: { kind: 'uses-secret', to: 'Setting', props: { variables: [{ name: 'app.level' }] } },
      }),
    ],
    bad: [
      fargateUsing({ a: { kind: 'uses-secret', to: 'DbSecret', props: { variables: [{ field: 'user' }] } } }),
      fargateUsing({ a: { kind: 'uses-secret', to: 'DbSecret', props: { variables: [{ name: 'A=B' }] } } }),
      fargateUsing({ a: { kind: 'uses-secret', to: 'DbSecret', props: { variables: [{ name: 'DB' }, { name: 'DB', field: 'x' }] } } }),
      fargateUsing({
        a: { kind: 'uses-secret', to: 'DbSecret', props: { variables: [{ name: 'DB' }] } },
        b: { kind: 'uses-secret', to: 'Setting', props: { variables: [{ name: 'DB' }] } },
      }),
      fargateUsing(
        {
          a: { kind: 'uses-secret', to: 'Token', props: { logOptions: [{ name: 'splunk-token' }] } },
          b: { kind: 'uses-secret', to: 'Setting', props: { logOptions: [{ name: 'splunk-token' }] } },
        },
        { logging: { driver: 'splunk', url: 'https://splunk.example.com:8088' } },
      ),
    ],
  }),
});
