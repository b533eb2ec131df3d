import { z } from 'zod';
import { MACHINE_IMAGE_NAMES } from '@/lib/aws/machine-images';
import { subnetShape } from '../subnet-shape';
import { HEALTH_CHECK_TYPES, SCALING_PROCESSES, TERMINATION_POLICIES } from './group-names';

/** The place of a capacity provider in the default strategy of its cluster; it is part of that when this is given. */
export const defaultStrategy = z.strictObject({
  /** So many tasks run here at least; one provider of a strategy may have a base. */
  base: z.number().optional(),
  /** The share of the other tasks, relative to the other providers. */
  weight: z.number().optional(),
});

/** A disk of an instance. */
const blockDevice = z.strictObject({
  deviceName: z.string().optional(),
  /** An EBS volume, or a disk of the instance itself. @default 'EBS' */
  type: z.enum(['EBS', 'EPHEMERAL']).optional(),
  sizeGiB: z.number().optional(),
  snapshotId: z.string().optional(),
  volumeType: z.enum(['GP2', 'GP3', 'IO1', 'ST1', 'SC1', 'STANDARD']).optional(),
  iops: z.number().optional(),
  throughputMiBps: z.number().optional(),
  encrypted: z.boolean().optional(),
  deleteOnTermination: z.boolean().optional(),
  /** Which of the disks of the instance, from 0. */
  ephemeralIndex: z.number().optional(),
});

/** What a capacity node says: an Auto Scaling group of container instances of its cluster. */
export const capacityProps = z.strictObject({
  /** Instances that are just there, or a group behind a capacity provider, which has as many as tasks need. @default 'INSTANCES' */
  as: z.enum(['INSTANCES', 'CAPACITY_PROVIDER']).optional(),
  /** EC2 instance type, such as t3.large. */
  instanceType: z.string().optional(),
  /** One that ECS publishes, one named by a parameter of Parameter Store, or one by its id in each region. */
  machineImage: z.enum([...MACHINE_IMAGE_NAMES, 'PARAMETER', 'AMI']).optional(),
  /** Path of the parameter that holds the id of the machine image. */
  imageParameter: z.string().optional(),
  /** The version of that parameter: the image then stays as it is. @default the newest at each deployment */
  imageParameterVersion: z.string().optional(),
  /** Ids of the machine image, by region. */
  imageIds: z.record(z.string(), z.string()).optional(),
  /** The operating system of an image of the account's own. @default 'LINUX' */
  imageSystem: z.enum(['LINUX', 'WINDOWS']).optional(),
  /** How instances are told their cluster. @default by the machine image */
  machineImageType: z.enum(['AMAZON_LINUX_2', 'BOTTLEROCKET']).optional(),
  minCapacity: z.number().optional(),
  desiredCapacity: z.number().optional(),
  maxCapacity: z.number().optional(),
  /** Highest price per instance hour in US dollars; makes the instances Spot instances. */
  spotPrice: z.string().optional(),
  spotInstanceDraining: z.boolean().optional(),
  ...subnetShape,
  associatePublicIpAddress: z.boolean().optional(),
  allowAllOutbound: z.boolean().optional(),
  keyName: z.string().optional(),
  ssmSessionPermissions: z.boolean().optional(),
  requireImdsv2: z.boolean().optional(),
  /** Commands that instances run when they start, one per line. */
  userData: z.array(z.string()).optional(),
  instanceMonitoring: z.enum(['BASIC', 'DETAILED']).optional(),
  groupMetrics: z.boolean().optional(),
  blockDevices: z.array(blockDevice).optional(),
  autoScalingGroupName: z.string().optional(),
  azCapacityDistributionStrategy: z.enum(['BALANCED_ONLY', 'BALANCED_BEST_EFFORT']).optional(),
  capacityRebalance: z.boolean().optional(),
  cooldownSeconds: z.number().optional(),
  defaultInstanceWarmupSeconds: z.number().optional(),
  deletionProtection: z.enum(['NONE', 'PREVENT_FORCE_DELETION', 'PREVENT_ALL_DELETION']).optional(),
  /** What becomes of an instance whose hook at termination was given up. */
  abandonedTermination: z.enum(['RETAIN', 'TERMINATE']).optional(),
  healthChecks: z.strictObject({ additionalTypes: z.array(z.enum(HEALTH_CHECK_TYPES)).optional(), gracePeriodSeconds: z.number().optional() }).optional(),
  ignoreUnmodifiedSizeProperties: z.boolean().optional(),
  maxInstanceLifetimeDays: z.number().optional(),
  newInstancesProtectedFromScaleIn: z.boolean().optional(),
  terminationPolicies: z.array(z.enum(TERMINATION_POLICIES)).optional(),
  terminationPolicyFunctionArn: z.string().optional(),
  minHealthyPercentage: z.number().optional(),
  maxHealthyPercentage: z.number().optional(),
  /** The group waits for instances to say that they are up (`cfn-signal` in the commands at start). */
  signals: z
    .strictObject({
      waitFor: z.enum(['ALL', 'MIN_CAPACITY', 'COUNT']).optional(),
      count: z.number().optional(),
      minSuccessPercentage: z.number().optional(),
      timeoutSeconds: z.number().optional(),
    })
    .optional(),
  /** How instances are replaced when what they are made from changes. */
  updatePolicy: z
    .strictObject({
      type: z.enum(['REPLACING', 'ROLLING']).optional(),
      maxBatchSize: z.number().optional(),
      minInstancesInService: z.number().optional(),
      minSuccessPercentage: z.number().optional(),
      pauseTimeSeconds: z.number().optional(),
      waitOnResourceSignals: z.boolean().optional(),
      suspendProcesses: z.array(z.enum(SCALING_PROCESSES)).optional(),
    })
    .optional(),
  /** Several instance types, On-Demand and Spot, in one group. */
  mixedInstances: z
    .strictObject({
      onDemandBaseCapacity: z.number().optional(),
      onDemandPercentageAboveBaseCapacity: z.number().optional(),
      onDemandAllocationStrategy: z.enum(['PRIORITIZED', 'LOWEST_PRICE']).optional(),
      spotAllocationStrategy: z.enum(['LOWEST_PRICE', 'CAPACITY_OPTIMIZED', 'CAPACITY_OPTIMIZED_PRIORITIZED', 'PRICE_CAPACITY_OPTIMIZED']).optional(),
      spotInstancePools: z.number().optional(),
      spotMaxPrice: z.string().optional(),
      overrides: z.array(z.strictObject({ instanceType: z.string().optional(), weightedCapacity: z.number().optional() })).optional(),
    })
    .optional(),
  /** Of the capacity provider. */
  capacityProviderName: z.string().optional(),
  enableManagedScaling: z.boolean().optional(),
  enableManagedTerminationProtection: z.boolean().optional(),
  enableManagedDraining: z.boolean().optional(),
  targetCapacityPercent: z.number().optional(),
  minimumScalingStepSize: z.number().optional(),
  maximumScalingStepSize: z.number().optional(),
  instanceWarmupSeconds: z.number().optional(),
  defaultStrategy: defaultStrategy.optional(),
});
