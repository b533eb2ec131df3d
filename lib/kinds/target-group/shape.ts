import { z } from 'zod';

/** What a target group says of itself, on a node of its own or on the edge that makes it. */
export const targetGroupShape = {
  /** Port of the target group; requests reach the container's own port anyway. */
  port: z.number().optional(),
  protocol: z.enum(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP']).optional(),
  protocolVersion: z.enum(['HTTP1', 'HTTP2', 'GRPC']).optional(),
  targetGroupName: z.string().optional(),
  healthCheckPath: z.string().optional(),
  healthCheckPort: z.string().optional(),
  healthCheckProtocol: z.enum(['HTTP', 'HTTPS', 'TCP']).optional(),
  healthyHttpCodes: z.string().optional(),
  healthyGrpcCodes: z.string().optional(),
  healthCheckIntervalSeconds: z.number().optional(),
  healthCheckTimeoutSeconds: z.number().optional(),
  healthyThresholdCount: z.number().optional(),
  unhealthyThresholdCount: z.number().optional(),
  deregistrationDelaySeconds: z.number().optional(),
  slowStartSeconds: z.number().optional(),
  stickinessSeconds: z.number().optional(),
  stickinessCookieName: z.string().optional(),
  loadBalancingAlgorithmType: z.enum(['ROUND_ROBIN', 'LEAST_OUTSTANDING_REQUESTS', 'WEIGHTED_RANDOM']).optional(),
  enableAnomalyMitigation: z.boolean().optional(),
  preserveClientIp: z.boolean().optional(),
  proxyProtocolV2: z.boolean().optional(),
};
