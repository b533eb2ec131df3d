import { z } from 'zod';

/** What a Fargate capacity provider node says. */
export const fargateCapacityProviderProps = z.strictObject({});
