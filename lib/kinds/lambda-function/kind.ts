import { staticCall, THIS } from '@/lib/plan/build';
import type { KindDefinition } from '../definition';
import { making } from '../plan-context';
import { reference } from '../references';

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
  facts: ({ props }) => `existing · ${props.functionArn ? (props.functionArn.split(':function:')[1] ?? props.functionArn) : 'reference missing'}`,
  plan: (node) => [
    making(
      node,
      // A role that ECS calls it with gets the right to do so; the function itself keeps what it has.
      staticCall('aws_lambda.Function', 'fromFunctionAttributes', THIS, node.name, {
        functionArn: reference(node.props.functionArn, 'functionArn', 'The ARN of the existing function'),
        skipPermissions: true,
      }),
    ),
  ],
};
