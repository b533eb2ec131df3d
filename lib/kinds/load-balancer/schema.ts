import { z } from 'zod';

/** What a load balancer node says. */
export const loadBalancerProps = z.strictObject({
  type: z.enum(['application']).optional(),
  loadBalancerName: z.string().optional(),
  /** Reachable from the internet, or only inside the VPC. */
  internetFacing: z.boolean().optional(),
  idleTimeoutSeconds: z.number().optional(),
  http2Enabled: z.boolean().optional(),
  deletionProtection: z.boolean().optional(),
  dropInvalidHeaderFields: z.boolean().optional(),
  subnetType: z.enum(['PUBLIC', 'PRIVATE_WITH_EGRESS', 'PRIVATE_ISOLATED']).optional(),
});
