import { z } from 'zod';

/** What a security group node says: made here with its rules, or existing by its id. */
export const securityGroupProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  securityGroupId: z.string().optional(),
  securityGroupName: z.string().optional(),
  description: z.string().optional(),
  allowAllOutbound: z.boolean().optional(),
  /** Who may open connections to members of the group. */
  ingress: z
    .array(
      z.strictObject({
        /** An IPv4 or IPv6 range, or the id of another security group or prefix list. */
        peer: z.string().optional(),
        protocol: z.enum(['tcp', 'udp', 'all']).optional(),
        fromPort: z.number().optional(),
        toPort: z.number().optional(),
        description: z.string().optional(),
      }),
    )
    .optional(),
});
