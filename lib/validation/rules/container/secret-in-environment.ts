import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { looksSecret } from '../../support/looks-secret';
import { intoSecretFix, namedSecretsOf } from '../../support/secrets';

/** No secret is written into the environment of a container. */
export const secretInEnvironment = defineRule({
  id: 'container/secret-in-environment',
  severity: 'security',
  title: 'Secrets do not belong in plain environment variables',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8',
  related: ['Security Hub ECS.8', 'trivy AWS-0036', 'cdk-nag AwsSolutions-ECS2', 'prowler ecs_task_definitions_no_environment_secrets'],
  on: 'container',
  check: ({ name, props }) =>
    Object.entries(props.environment ?? {}).flatMap(([variable, value]) =>
      looksSecret(variable, value) ? [{ path: ['environment', variable], name, variable }] : [],
    ),
  message: ({ name, variable }) =>
    `Environment variable ${variable} of container ${name} looks like a secret: everybody who sees the template or the task definition can read it. ${variable.startsWith('AWS_') ? 'Give the task a role instead of keys, or keep them' : 'Keep it'} in Secrets Manager or Parameter Store; a new secret begins with a generated value, until somebody writes this one into it.`,
  fixes: ({ path, variable }, container, design) => [
    ...(namedSecretsOf(container, 'variables', design).some(({ name }) => name === variable) ? [] : [intoSecretFix(container, variable, design)]),
    losing(clearFix(`Remove ${variable}`, container.id, path)),
  ],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          web: {
            props: {
              environment: {
                LOG_LEVEL: 'info',
                DB_PASSWORD_FILE: '/run/secrets/db',
                TOKEN_ENDPOINT: 'https://id.example.com/token',
                DB_PASSWORD: '',
                REQUIRE_TOKEN: 'true',
                DATABASE_URL: 'postgres://app@db.internal:5432/shop',
                CACHE_URL: 'redis://:${CACHE_PASSWORD}@cache.internal:6379',
              },
            },
          },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { environment: { AWS_ACCESS_KEY_ID: 'example' } } } } }),
      fargateExample({ nodes: { web: { props: { environment: { DB_PASSWORD: 'hunter2' } } } } }),
      fargateExample({ nodes: { web: { props: { environment: { github_token: 'example' } } } } }),
      fargateExample({ nodes: { web: { props: { environment: { DATABASE_URL: 'postgres://app:hunter2@db.internal:5432/shop' } } } } }),
    ],
  }),
});
