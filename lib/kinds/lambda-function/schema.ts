import { z } from 'zod';

/** What a Lambda function node says. */
export const lambdaFunctionProps = z.strictObject({});
