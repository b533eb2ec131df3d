import { z } from 'zod';

/** What a VPC node says. Either a new VPC with its options, or an existing one by its ids. */
export const vpcProps = z.strictObject({
  /** Made by this stack, or already there. @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  /** Address range of a new VPC, such as 10.0.0.0/16. */
  cidr: z.string().optional(),
  vpcName: z.string().optional(),
  maxAzs: z.number().optional(),
  natGateways: z.number().optional(),
  subnets: z
    .array(
      z.strictObject({
        name: z.string().optional(),
        subnetType: z.enum(['PUBLIC', 'PRIVATE_WITH_EGRESS', 'PRIVATE_ISOLATED']).optional(),
        cidrMask: z.number().optional(),
      }),
    )
    .optional(),
  /** Addresses of subnets: IPv4 only, or IPv6 too. @default IPv4 only */
  ipProtocol: z.enum(['IPV4_ONLY', 'DUAL_STACK']).optional(),
  enableDnsHostnames: z.boolean().optional(),
  enableDnsSupport: z.boolean().optional(),
  /** Takes all rules away from the VPC's default security group, by a custom resource that needs a bootstrapped account. */
  restrictDefaultSecurityGroup: z.boolean().optional(),
  /** Ids of an existing VPC. */
  vpcId: z.string().optional(),
  availabilityZones: z.array(z.string()).optional(),
  publicSubnetIds: z.array(z.string()).optional(),
  privateSubnetIds: z.array(z.string()).optional(),
});
