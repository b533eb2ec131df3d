import { z } from 'zod';

/** What a capacity node says: an Auto Scaling group of container instances of its cluster. */
export const capacityProps = z.strictObject({
  /** EC2 instance type, such as t3.large. */
  instanceType: z.string().optional(),
  machineImage: z.enum(['AMAZON_LINUX_2', 'AMAZON_LINUX_2_ARM', 'AMAZON_LINUX_2023', 'AMAZON_LINUX_2023_ARM', 'BOTTLEROCKET', 'BOTTLEROCKET_ARM']).optional(),
  minCapacity: z.number().optional(),
  desiredCapacity: z.number().optional(),
  maxCapacity: z.number().optional(),
  /** Highest price per instance hour in US dollars; makes the instances Spot instances. */
  spotPrice: z.string().optional(),
  spotInstanceDraining: z.boolean().optional(),
  associatePublicIpAddress: z.boolean().optional(),
  keyName: z.string().optional(),
  subnetType: z.enum(['PUBLIC', 'PRIVATE_WITH_EGRESS', 'PRIVATE_ISOLATED']).optional(),
});
