import { z } from 'zod';

/** What a stack node says. */
export const stackProps = z.strictObject({
  /** Name of the stack in CloudFormation. @default the node's name */
  stackName: z.string().optional(),
  description: z.string().optional(),
  /** Tags on everything in the stack, besides those of the design. */
  tags: z.record(z.string(), z.string()).optional(),
});
