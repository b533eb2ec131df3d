import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Lambda function node is edited. */
export const lambdaFunctionFields: readonly Field<DesignNode<'lambda-function'>>[] = [
  {
    path: ['functionArn'],
    label: 'Function ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:lambda:REGION:ACCOUNT:function:NAME',
    docs: { fqn: 'aws_lambda.FunctionAttributes', property: 'functionArn' },
    help: 'The function is there already: its code is not part of a design.',
  },
];
