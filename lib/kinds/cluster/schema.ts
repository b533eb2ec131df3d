import { z } from 'zod';

/** What an ECS cluster node says. */
export const clusterProps = z.strictObject({
  clusterName: z.string().optional(),
  /** Container Insights: off, the classic metrics, or with observability per task and container. */
  containerInsights: z.enum(['DISABLED', 'ENABLED', 'ENHANCED']).optional(),
  enableFargateCapacityProviders: z.boolean().optional(),
});
