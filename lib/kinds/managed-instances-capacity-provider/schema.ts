import { z } from 'zod';

/** What a managed instances capacity provider node says. */
export const managedInstancesCapacityProviderProps = z.strictObject({});
