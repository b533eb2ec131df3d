import { z } from 'zod';
import { defaultStrategy } from '../capacity/schema';

/** What a Fargate capacity provider node says. */
export const fargateCapacityProviderProps = z.strictObject({
  provider: z.enum(['FARGATE', 'FARGATE_SPOT']).optional(),
  defaultStrategy: defaultStrategy.optional(),
});
