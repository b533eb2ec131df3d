import { z } from 'zod';
import { targetGroupShape } from './shape';

/** What a target group node says: made here, or existing by its ARN. */
export const targetGroupProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  targetGroupArn: z.string().optional(),
  /** The load balancer that an existing target group is attached to; its metrics need it. */
  loadBalancerArn: z.string().optional(),
  /** @default as its protocol or the load balancer that sends it requests tells */
  type: z.enum(['application', 'network']).optional(),
  targetType: z.enum(['IP', 'INSTANCE']).optional(),
  ipAddressType: z.enum(['IPV4', 'IPV6']).optional(),
  crossZoneEnabled: z.boolean().optional(),
  connectionTermination: z.boolean().optional(),
  /** How many targets must be healthy before the load balancer fails over. */
  targetGroupHealth: z
    .strictObject({
      dnsMinimumHealthyTargetCount: z.number().optional(),
      dnsMinimumHealthyTargetPercentage: z.number().optional(),
      routingMinimumHealthyTargetCount: z.number().optional(),
      routingMinimumHealthyTargetPercentage: z.number().optional(),
    })
    .optional(),
  ...targetGroupShape,
});
