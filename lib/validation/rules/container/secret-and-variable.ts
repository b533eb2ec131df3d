import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { namedSecretsOf } from '../../support/secrets';

/** A secret and a plain variable of a container have different names. */
export const secretAndVariable = defineRule({
  id: 'container/secret-and-variable',
  severity: 'error',
  title: 'A secret and an environment variable have different names',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: (container, design) =>
    namedSecretsOf(container, 'variables', design).flatMap(({ edge, path, name, source }) =>
      name !== undefined && Object.hasOwn(container.props.environment ?? {}, name)
        ? [{ path: ['environment', name], container: container.name, variable: name, source, edge: edge.id, row: path }]
        : [],
    ),
  message: ({ container, variable, source }) =>
    `Container ${container} gets ${variable} both from ${source} and as a plain environment variable, which ECS refuses; remove one of them.`,
  fixes: ({ path, variable, source, edge, row }, { id }) => [
    clearFix(`Remove the plain ${variable}`, id, path),
    clearFix(`Do not take ${variable} from ${source}`, edge, row),
  ],
  examples: () => ({
    ok: [fargateUsing({ a: DB }, { environment: { LEVEL: 'info' } })],
    bad: [fargateUsing({ a: DB }, { environment: { DB: '' } })],
  }),
});

const DB = { kind: 'uses-secret', to: 'DbSecret', props: { variables: [{ name: 'DB' }] } } as const;
