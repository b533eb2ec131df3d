import { listOf, member, staticCall, struct, type Input } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { Incomplete, required } from '../plan-context';
import type { Props } from '../union';
import { REQUIREMENT_NAMES } from './requirement-names';

/** What a managed instances node demands of its instances. */
export type Requirements = NonNullable<Props<'managed-instances-capacity-provider'>['instanceRequirements']>;

/** Pairs of a least and a largest value, with their words. */
export const REQUIREMENT_RANGES: readonly (readonly [least: keyof Requirements, most: keyof Requirements, what: string])[] = [
  ['vCpuCountMin', 'vCpuCountMax', 'vCPUs'],
  ['memoryMinMiB', 'memoryMaxMiB', 'memory'],
  ['memoryPerVCpuMinGiB', 'memoryPerVCpuMaxGiB', 'memory per vCPU'],
  ['acceleratorCountMin', 'acceleratorCountMax', 'accelerators'],
  ['acceleratorTotalMemoryMinMiB', 'acceleratorTotalMemoryMaxMiB', 'accelerator memory'],
  ['totalLocalStorageGBMin', 'totalLocalStorageGBMax', 'local storage'],
  ['baselineEbsBandwidthMbpsMin', 'baselineEbsBandwidthMbpsMax', 'EBS bandwidth'],
  ['networkInterfaceCountMin', 'networkInterfaceCountMax', 'network interfaces'],
  ['networkBandwidthGbpsMin', 'networkBandwidthGbpsMax', 'network bandwidth'],
];

/** The requirements as the CDK takes them. @throws Incomplete where it would refuse them, and with them the stack */
export function requirementsExpr(given: Requirements): Expr {
  const at = (key: keyof Requirements): readonly string[] => ['instanceRequirements', key];
  if (given.allowedInstanceTypes?.length && given.excludedInstanceTypes?.length)
    throw new Incomplete(at('excludedInstanceTypes'), 'Instance types are allowed or excluded, not both.');
  if (given.spotMaxPricePercentageOverLowestPrice !== undefined && given.onDemandMaxPricePercentageOverLowestPrice !== undefined)
    throw new Incomplete(at('spotMaxPricePercentageOverLowestPrice'), 'A highest price is for On-Demand or for Spot instances, not both.');
  return struct({
    vCpuCountMin: required(given.vCpuCountMin, at('vCpuCountMin'), 'The least number of vCPUs'),
    vCpuCountMax: given.vCpuCountMax,
    memoryMin: size('mebibytes', required(given.memoryMinMiB, at('memoryMinMiB'), 'The least memory')),
    memoryMax: size('mebibytes', given.memoryMaxMiB),
    memoryPerVCpuMin: size('gibibytes', given.memoryPerVCpuMinGiB),
    memoryPerVCpuMax: size('gibibytes', given.memoryPerVCpuMaxGiB),
    cpuManufacturers: members('cpuManufacturers', given),
    instanceGenerations: members('instanceGenerations', given),
    allowedInstanceTypes: listOf(given.allowedInstanceTypes),
    excludedInstanceTypes: listOf(given.excludedInstanceTypes),
    burstablePerformance: one('aws_ec2.BurstablePerformance', given.burstablePerformance),
    bareMetal: one('aws_ec2.BareMetal', given.bareMetal),
    requireHibernateSupport: given.requireHibernateSupport,
    acceleratorTypes: members('acceleratorTypes', given),
    acceleratorManufacturers: members('acceleratorManufacturers', given),
    acceleratorNames: members('acceleratorNames', given),
    acceleratorCountMin: given.acceleratorCountMin,
    acceleratorCountMax: given.acceleratorCountMax,
    acceleratorTotalMemoryMin: size('mebibytes', given.acceleratorTotalMemoryMinMiB),
    acceleratorTotalMemoryMax: size('mebibytes', given.acceleratorTotalMemoryMaxMiB),
    localStorage: one('aws_ec2.LocalStorage', given.localStorage),
    localStorageTypes: members('localStorageTypes', given),
    totalLocalStorageGBMin: given.totalLocalStorageGBMin,
    totalLocalStorageGBMax: given.totalLocalStorageGBMax,
    baselineEbsBandwidthMbpsMin: given.baselineEbsBandwidthMbpsMin,
    baselineEbsBandwidthMbpsMax: given.baselineEbsBandwidthMbpsMax,
    networkInterfaceCountMin: given.networkInterfaceCountMin,
    networkInterfaceCountMax: given.networkInterfaceCountMax,
    networkBandwidthGbpsMin: given.networkBandwidthGbpsMin,
    networkBandwidthGbpsMax: given.networkBandwidthGbpsMax,
    onDemandMaxPricePercentageOverLowestPrice: given.onDemandMaxPricePercentageOverLowestPrice,
    spotMaxPricePercentageOverLowestPrice: given.spotMaxPricePercentageOverLowestPrice,
    maxSpotPriceAsPercentageOfOptimalOnDemandPrice: given.maxSpotPriceAsPercentageOfOptimalOnDemandPrice,
  });
}

function members(key: keyof typeof REQUIREMENT_NAMES, given: Requirements): Input {
  return listOf(given[key]?.map((name) => member(REQUIREMENT_NAMES[key].fqn, name)));
}

function one(fqn: string, name: string | undefined): Expr | undefined {
  return name === undefined ? undefined : member(fqn, name);
}

function size(unit: 'mebibytes' | 'gibibytes', value: number | undefined): Expr | undefined {
  return value === undefined ? undefined : staticCall('Size', unit, value);
}
