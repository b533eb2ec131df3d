import { z } from 'zod';

/** Which requests a rule of a listener takes; nothing for all that no other rule takes. */
export const conditionsShape = {
  pathPatterns: z.array(z.string()).optional(),
  hostHeaders: z.array(z.string()).optional(),
  httpMethods: z.array(z.string()).optional(),
  sourceIps: z.array(z.string()).optional(),
  /** Several rows with one name: any of the values. */
  httpHeaders: z.array(z.strictObject({ name: z.string().optional(), value: z.string().optional() })).optional(),
  queryStrings: z.array(z.strictObject({ key: z.string().optional(), value: z.string().optional() })).optional(),
  /** Smaller numbers are tried first; needed as soon as there is a condition. */
  priority: z.number().optional(),
};
