import { z } from 'zod';

/** What a node says about the subnets that it wants: by type, by the name of their group, or by their ids; all of these or some. A part of its props. */
export const subnetShape = {
  subnetType: z.enum(['PUBLIC', 'PRIVATE_WITH_EGRESS', 'PRIVATE_ISOLATED']).optional(),
  /** The name of a subnet group of the VPC, instead of a type. */
  subnetGroup: z.string().optional(),
  /** Ids of subnets that are there already, instead of a type or group. */
  subnetIds: z.array(z.string()).optional(),
  /** Of the subnets of a type or group only those in these Availability Zones. */
  subnetZones: z.array(z.string()).optional(),
  /** Of the subnets of a type or group only the first in each Availability Zone. */
  oneSubnetPerZone: z.boolean().optional(),
} as const;
