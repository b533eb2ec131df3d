import type { KindDefinition } from '../definition';

/** An existing function that ECS calls during deployments. */
export const lambdaFunction: KindDefinition<'lambda-function'> = {
  kind: 'lambda-function',
  label: 'Lambda function',
  description: 'An existing function that ECS calls during deployments.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'Hook',
  defaults: {},
  construct: () => 'aws_lambda.Function',
  resource: () => undefined,
  facts: () => '',
  plan: () => [],
};
