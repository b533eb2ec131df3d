import { z } from 'zod';

/** What a load balancer node says: made here, or existing by its ARN. Which properties count depends on its type. */
export const loadBalancerProps = z.strictObject({
  /** @default 'application' */
  type: z.enum(['application', 'network', 'classic']).optional(),
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  loadBalancerArn: z.string().optional(),
  /** The security group of an existing load balancer. */
  securityGroupId: z.string().optional(),
  /** False when the existing security group needs a rule for each connection to a target. */
  securityGroupAllowsAllOutbound: z.boolean().optional(),
  loadBalancerName: z.string().optional(),
  /** Reachable from the internet, or only inside the VPC. */
  internetFacing: z.boolean().optional(),
  subnetType: z.enum(['PUBLIC', 'PRIVATE_WITH_EGRESS', 'PRIVATE_ISOLATED']).optional(),
  ipAddressType: z.enum(['IPV4', 'DUAL_STACK', 'DUAL_STACK_WITHOUT_PUBLIC_IPV4']).optional(),
  denyAllIgwTraffic: z.boolean().optional(),
  crossZoneEnabled: z.boolean().optional(),
  deletionProtection: z.boolean().optional(),
  minimumCapacityUnit: z.number().optional(),
  idleTimeoutSeconds: z.number().optional(),
  clientKeepAliveSeconds: z.number().optional(),
  http2Enabled: z.boolean().optional(),
  dropInvalidHeaderFields: z.boolean().optional(),
  desyncMitigationMode: z.enum(['MONITOR', 'DEFENSIVE', 'STRICTEST']).optional(),
  preserveHostHeader: z.boolean().optional(),
  preserveXffClientPort: z.boolean().optional(),
  xffHeaderProcessingMode: z.enum(['APPEND', 'PRESERVE', 'REMOVE']).optional(),
  tlsVersionAndCipherHeaders: z.boolean().optional(),
  wafFailOpen: z.boolean().optional(),
  clientRoutingPolicy: z.enum(['AVAILABILITY_ZONE_AFFINITY', 'PARTIAL_AVAILABILITY_ZONE_AFFINITY', 'ANY_AVAILABILITY_ZONE']).optional(),
  /** A network load balancer without any security group. */
  disableSecurityGroups: z.boolean().optional(),
  enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: z.boolean().optional(),
  enablePrefixForIpv6SourceNat: z.boolean().optional(),
  zonalShift: z.boolean().optional(),
  /** How a classic load balancer checks instances; others check by target group. */
  healthCheck: z
    .strictObject({
      port: z.number().optional(),
      protocol: z.enum(['TCP', 'SSL', 'HTTP', 'HTTPS']).optional(),
      path: z.string().optional(),
      intervalSeconds: z.number().optional(),
      timeoutSeconds: z.number().optional(),
      healthyThreshold: z.number().optional(),
      unhealthyThreshold: z.number().optional(),
    })
    .optional(),
});
