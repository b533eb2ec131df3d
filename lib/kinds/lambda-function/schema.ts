import { z } from 'zod';

/** What a Lambda function node says: which one it is. Functions are not made here, as their code is not part of a design. */
export const lambdaFunctionProps = z.strictObject({
  functionArn: z.string().optional(),
});
