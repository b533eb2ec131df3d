import type { AnyRule } from '../rule';
import { mixed as strategyMixed } from './strategy/mixed';
import { oneBase as strategyOneBase } from './strategy/one-base';
import { weights as strategyWeights } from './strategy/weights';
import { numbers as strategyNumbers } from './strategy/numbers';
import { provider as strategyProvider } from './strategy/provider';
import { elsewhere as strategyElsewhere } from './strategy/elsewhere';
import { launchType as strategyLaunchType } from './strategy/launch-type';
import { twice as strategyTwice } from './strategy/twice';
import { spotWindows as strategySpotWindows } from './strategy/spot-windows';
import { keptLaunchType as strategyKeptLaunchType } from './strategy/kept-launch-type';
import { keptLaunchTypeFits } from './strategy/kept-launch-type-fits';
import { unusedProvider as strategyUnusedProvider } from './strategy/unused-provider';
import { daemon as strategyDaemon } from './strategy/daemon';
import { imageMissing as capacityImageMissing } from './capacity/image-missing';
import { imageEnded as capacityImageEnded } from './capacity/image-ended';
import { accelerator as capacityAccelerator } from './capacity/accelerator';
import { capacityClusterName } from './capacity/cluster-name';
import { providerName as capacityProviderName } from './capacity/provider-name';
import { managedScaling as capacityManagedScaling } from './capacity/managed-scaling';
import { terminationProtection as capacityTerminationProtection } from './capacity/termination-protection';
import { numbers as capacityNumbers } from './capacity/numbers';
import { healthyShare as capacityHealthyShare } from './capacity/healthy-share';
import { disks as capacityDisks } from './capacity/disks';
import { mixture as capacityMixture } from './capacity/mixture';
import { fewStart as capacityFewStart } from './capacity/few-start';
import { noneStart as capacityNoneStart } from './capacity/none-start';
import { managedPlatform } from './capacity/managed-platform';
import { managedNoWayOut } from './capacity/managed-no-way-out';
import { bottlerocketSettings } from './capacity/bottlerocket-settings';
import { closedOutbound as capacityClosedOutbound } from './capacity/closed-outbound';
import { leftover as capacityLeftover } from './capacity/leftover';
import { signals as capacitySignals } from './capacity/signals';
import { terminationFunction as capacityTerminationFunction } from './capacity/termination-function';
import { capacityRoleTrust } from './capacity/role-trust';
import { gpu as capacityGpu } from './capacity/gpu';
import { gpuCount as capacityGpuCount } from './capacity/gpu-count';
import { taskPlatform as capacityTaskPlatform } from './capacity/task-platform';
import { taskFits as capacityTaskFits } from './capacity/task-fits';
import { scheduledFits as capacityScheduledFits } from './capacity/scheduled-fits';
import { placementNowhere as capacityPlacementNowhere } from './capacity/placement-nowhere';
import { scheduledNowhere as capacityScheduledNowhere } from './capacity/scheduled-nowhere';
import { scheduledGpu as capacityScheduledGpu } from './capacity/scheduled-gpu';
import { scheduledPlatform as capacityScheduledPlatform } from './capacity/scheduled-platform';
import { scheduledPorts as capacityScheduledPorts } from './capacity/scheduled-ports';
import { memoryLeftForSystem as capacityMemoryLeft } from './capacity/memory-left';
import { allTasksFit as capacityAllTasksFit } from './capacity/all-tasks-fit';
import { servicesFit as capacityServicesFit } from './capacity/services-fit';
import { networkInterfaces as capacityNetworkInterfaces } from './capacity/network-interfaces';
import { enoughInstances as capacityEnoughInstances } from './capacity/enough-instances';
import { roomToDeploy as capacityRoomToDeploy } from './capacity/room-to-deploy';
import { place as capacityPlace } from './capacity/place';
import { fargateWhich as capacityFargateWhich } from './capacity/fargate-which';
import { managedStorage } from './capacity/managed-storage';
import { requirements as managedInstancesRequirements } from './capacity/managed-requirements';
import { execLogging as clusterExecLogging } from './cluster/exec-logging';
import { execEncryption as clusterExecEncryption } from './cluster/exec-encryption';
import { execSessions as clusterExecSessions } from './cluster/exec-sessions';
import { existing as clusterExisting } from './cluster/existing';
import { serviceNetwork as clusterServiceNetwork } from './cluster/service-network';
import { settings as clusterSettings } from './cluster/settings';
import { leftover as clusterLeftover } from './cluster/leftover';
import { keyUses as clusterKeyUses } from './cluster/key-uses';
import { taskActions as clusterTaskActions } from './cluster/task-actions';

/** Rules about clusters, capacity and the strategies that name it. */
export const CLUSTER_RULES: readonly AnyRule[] = [
  strategyMixed,
  strategyOneBase,
  strategyWeights,
  strategyNumbers,
  strategyProvider,
  strategyElsewhere,
  strategyLaunchType,
  strategyTwice,
  strategySpotWindows,
  strategyKeptLaunchType,
  keptLaunchTypeFits,
  strategyUnusedProvider,
  strategyDaemon,
  capacityImageMissing,
  capacityImageEnded,
  capacityAccelerator,
  capacityClusterName,
  capacityProviderName,
  capacityManagedScaling,
  capacityTerminationProtection,
  capacityNumbers,
  capacityHealthyShare,
  capacityDisks,
  capacityMixture,
  capacityClosedOutbound,
  capacityNoneStart,
  capacityFewStart,
  managedPlatform,
  managedNoWayOut,
  bottlerocketSettings,
  capacityLeftover,
  capacitySignals,
  capacityTerminationFunction,
  capacityRoleTrust,
  capacityGpu,
  capacityGpuCount,
  capacityTaskPlatform,
  capacityTaskFits,
  capacityScheduledFits,
  capacityPlacementNowhere,
  capacityScheduledNowhere,
  capacityScheduledGpu,
  capacityScheduledPlatform,
  capacityScheduledPorts,
  capacityMemoryLeft,
  capacityAllTasksFit,
  capacityServicesFit,
  capacityNetworkInterfaces,
  capacityEnoughInstances,
  capacityRoomToDeploy,
  capacityPlace,
  capacityFargateWhich,
  managedStorage,
  managedInstancesRequirements,
  clusterExecLogging,
  clusterExecEncryption,
  clusterExecSessions,
  clusterExisting,
  clusterServiceNetwork,
  clusterSettings,
  clusterLeftover,
  clusterKeyUses,
  clusterTaskActions,
];
