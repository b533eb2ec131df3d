import fc from 'fast-check';
import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';

const pick = fc.constantFrom;

const strategy = { 'defaultStrategy.base': mostly(pick(0, 1), -1), 'defaultStrategy.weight': mostly(pick(1, 2), 0, 1001) };
const instanceType = mostly(pick('t3.large', 'm7i.large'), 'c7g.xlarge', 'g5.xlarge', 't3', 'huge', '');
const providerName = mostly(pick('general', 'spot-1'), 'ecs-general', 'my capacity');
const subnets = {
  subnetGroup: mostly(pick('app'), 'nowhere'),
  subnetIds: mostly(pick(['subnet-0a1b2c3d4e5f60713']), ['subnet'], []),
  subnetZones: mostly(pick(['eu-west-1a']), []),
};

/** Values as people give them, for kinds of nodes. */
export const CLUSTER_HINTS = {
  cluster: {
    clusterName: mostly(pick('web', 'api'), 'my cluster'),
    source: mostly(pick('new'), 'existing'),
    clusterArn: mostly(pick('arn:aws:ecs:eu-west-1:111122223333:cluster/web'), 'web', ''),
    securityGroupIds: mostly(pick(['sg-0a1b2c3d4e5f60718']), [], ['group']),
    withoutVpc: mostly(pick(false), true),
    'settings.name': mostly(pick('containerInsights'), 'other', ''),
    'settings.value': mostly(pick('enhanced', 'disabled'), ''),
    'executeCommand.s3KeyPrefix': mostly(pick('exec'), ''),
  },
  capacity: {
    ...strategy,
    ...subnets,
    instanceType,
    machineImage: mostly(
      pick('AMAZON_LINUX_2023', 'AMAZON_LINUX_2', 'BOTTLEROCKET_2', 'WINDOWS_2022'),
      'BOTTLEROCKET_ARM',
      'PARAMETER',
      'AMI',
      'AMAZON_LINUX_2023_GPU',
    ),
    imageParameter: mostly(pick('/images/ecs'), ''),
    imageParameterVersion: mostly(pick('3'), ''),
    imageIds: mostly(pick({ 'eu-west-1': 'ami-0a1b2c3d4e5f60718' }), {}, { Ireland: 'ami' }),
    minCapacity: within(0, 2),
    desiredCapacity: within(2, 3),
    maxCapacity: within(3, 6),
    spotPrice: mostly(pick('0.0735'), 'cheap'),
    keyName: pick('web', 'api'),
    userData: mostly(pick(['echo hello'], ['a', 'b']), [''], []),
    'blockDevices.deviceName': mostly(pick('/dev/xvda', '/dev/xvdb'), ''),
    'blockDevices.sizeGiB': within(30, 130),
    'blockDevices.snapshotId': mostly(pick('snap-0a1b2c3d4e5f60718'), ''),
    'blockDevices.volumeType': mostly(pick('GP3'), 'IO1', 'GP2'),
    'blockDevices.iops': within(3000, 4000),
    'blockDevices.throughputMiBps': within(125, 500),
    'blockDevices.ephemeralIndex': within(0, 3),
    autoScalingGroupName: mostly(pick('web'), ''),
    cooldownSeconds: within(0, 600),
    defaultInstanceWarmupSeconds: within(0, 600),
    maxInstanceLifetimeDays: within(1, 365),
    minHealthyPercentage: within(50, 100),
    maxHealthyPercentage: within(100, 150),
    terminationPolicyFunctionArn: mostly(pick('arn:aws:lambda:eu-west-1:111122223333:function:choose'), 'choose', ''),
    'healthChecks.gracePeriodSeconds': within(0, 600),
    'signals.count': within(1, 3),
    'signals.minSuccessPercentage': within(0, 100),
    'signals.timeoutSeconds': within(0, 600),
    'updatePolicy.maxBatchSize': within(1, 3),
    'updatePolicy.minInstancesInService': within(0, 2),
    'updatePolicy.minSuccessPercentage': within(0, 100),
    'updatePolicy.pauseTimeSeconds': within(0, 3600),
    'mixedInstances.onDemandBaseCapacity': within(0, 3),
    'mixedInstances.onDemandPercentageAboveBaseCapacity': within(0, 100),
    'mixedInstances.spotInstancePools': within(1, 20),
    'mixedInstances.spotMaxPrice': mostly(pick('0.05'), 'cheap', ''),
    'mixedInstances.overrides.instanceType': instanceType,
    'mixedInstances.overrides.weightedCapacity': within(1, 9),
    capacityProviderName: providerName,
    targetCapacityPercent: within(1, 100),
    minimumScalingStepSize: within(1, 10),
    maximumScalingStepSize: within(10, 100),
    instanceWarmupSeconds: within(0, 10_000),
  },
  'fargate-capacity-provider': strategy,
  'managed-instances-capacity-provider': {
    ...strategy,
    ...subnets,
    capacityProviderName: providerName,
    taskVolumeStorageGiB: within(30, 500),
    instanceRequirements: mostly(
      fc.record(
        {
          vCpuCountMin: within(1, 4),
          vCpuCountMax: within(4, 8),
          memoryMinMiB: within(1024, 4096),
          memoryMaxMiB: within(4096, 8192),
          memoryPerVCpuMinGiB: mostly(pick(0.5, 2), -1),
          allowedInstanceTypes: mostly(pick(['m7i.*']), []),
          excludedInstanceTypes: pick([], ['t3.*']),
          cpuManufacturers: pick(['INTEL'], []),
          acceleratorNames: pick(['T4'], []),
          bareMetal: pick('INCLUDED', 'EXCLUDED'),
          spotMaxPricePercentageOverLowestPrice: within(0, 100),
          onDemandMaxPricePercentageOverLowestPrice: within(0, 100),
        },
        { requiredKeys: ['vCpuCountMin', 'memoryMinMiB'] },
      ),
      {},
    ),
  },
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const CLUSTER_EDGE_HINTS = {
  'runs-on': { base: mostly(pick(0, 0, 1), -1), weight: mostly(pick(1, 2), 0, 1001) },
  'manages-tasks': { actions: mostly(pick(['ecs:StopTask'], []), ['stop'], ['s3:GetObject']), tasks: mostly(pick('*'), '') },
} satisfies Partial<Record<EdgeKind, Hints>>;
