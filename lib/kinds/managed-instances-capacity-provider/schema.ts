import { z } from 'zod';
import { defaultStrategy } from '../capacity/schema';
import { subnetShape } from '../subnet-shape';
import { REQUIREMENT_NAMES } from './requirement-names';

/** What instances must have, so that ECS chooses among all that do. */
const instanceRequirements = z.strictObject({
  vCpuCountMin: z.number().optional(),
  vCpuCountMax: z.number().optional(),
  memoryMinMiB: z.number().optional(),
  memoryMaxMiB: z.number().optional(),
  memoryPerVCpuMinGiB: z.number().optional(),
  memoryPerVCpuMaxGiB: z.number().optional(),
  cpuManufacturers: z.array(z.enum(REQUIREMENT_NAMES.cpuManufacturers.names)).optional(),
  instanceGenerations: z.array(z.enum(REQUIREMENT_NAMES.instanceGenerations.names)).optional(),
  allowedInstanceTypes: z.array(z.string()).optional(),
  excludedInstanceTypes: z.array(z.string()).optional(),
  burstablePerformance: z.enum(['INCLUDED', 'REQUIRED', 'EXCLUDED']).optional(),
  bareMetal: z.enum(['INCLUDED', 'REQUIRED', 'EXCLUDED']).optional(),
  requireHibernateSupport: z.boolean().optional(),
  acceleratorTypes: z.array(z.enum(REQUIREMENT_NAMES.acceleratorTypes.names)).optional(),
  acceleratorManufacturers: z.array(z.enum(REQUIREMENT_NAMES.acceleratorManufacturers.names)).optional(),
  acceleratorNames: z.array(z.enum(REQUIREMENT_NAMES.acceleratorNames.names)).optional(),
  acceleratorCountMin: z.number().optional(),
  acceleratorCountMax: z.number().optional(),
  acceleratorTotalMemoryMinMiB: z.number().optional(),
  acceleratorTotalMemoryMaxMiB: z.number().optional(),
  localStorage: z.enum(['INCLUDED', 'REQUIRED', 'EXCLUDED']).optional(),
  localStorageTypes: z.array(z.enum(REQUIREMENT_NAMES.localStorageTypes.names)).optional(),
  totalLocalStorageGBMin: z.number().optional(),
  totalLocalStorageGBMax: z.number().optional(),
  baselineEbsBandwidthMbpsMin: z.number().optional(),
  baselineEbsBandwidthMbpsMax: z.number().optional(),
  networkInterfaceCountMin: z.number().optional(),
  networkInterfaceCountMax: z.number().optional(),
  networkBandwidthGbpsMin: z.number().optional(),
  networkBandwidthGbpsMax: z.number().optional(),
  onDemandMaxPricePercentageOverLowestPrice: z.number().optional(),
  spotMaxPricePercentageOverLowestPrice: z.number().optional(),
  maxSpotPriceAsPercentageOfOptimalOnDemandPrice: z.number().optional(),
});

/** What a managed instances capacity provider node says. */
export const managedInstancesCapacityProviderProps = z.strictObject({
  capacityProviderName: z.string().optional(),
  /** @default 'ON_DEMAND' */
  capacityOptionType: z.enum(['ON_DEMAND', 'SPOT']).optional(),
  ...subnetShape,
  /** Of the data volume that the tasks of an instance share. */
  taskVolumeStorageGiB: z.number().optional(),
  monitoring: z.enum(['BASIC', 'DETAILED']).optional(),
  propagateTags: z.enum(['CAPACITY_PROVIDER', 'NONE']).optional(),
  instanceRequirements: instanceRequirements.optional(),
  defaultStrategy: defaultStrategy.optional(),
});
