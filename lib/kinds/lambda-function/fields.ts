import type { Field } from '../field';
import type { DesignNode } from '../union';

/** How a Lambda function node is edited. */
export const lambdaFunctionFields: readonly Field<DesignNode<'lambda-function'>>[] = [];
