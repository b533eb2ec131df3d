import type { AnyRule } from '../rule';
import { commandEmpty } from './container/command-empty';
import { cpuWhole } from './container/cpu-whole';
import { dependsCycle } from './container/depends-cycle';
import { dependsEssential } from './container/depends-essential';
import { dependsHealthy } from './container/depends-healthy';
import { gelfCompression } from './container/gelf-compression';
import { gelfTransport } from './container/gelf-transport';
import { healthCheck } from './container/health-check';
import { healthCheckCommand } from './container/health-check-command';
import { healthCheckOverlap } from './container/health-check-overlap';
import { healthCheckTimeout } from './container/health-check-timeout';
import { hostPort } from './container/host-port';
import { image } from './container/image';
import { imageTag } from './container/image-tag';
import { logAddress } from './container/log-address';
import { logBuffer } from './container/log-buffer';
import { logDriverFargate } from './container/log-driver-fargate';
import { logDriverName } from './container/log-driver-name';
import { logFormat } from './container/log-format';
import { logLeftover } from './container/log-leftover';
import { logNumbers } from './container/log-numbers';
import { logRetention } from './container/log-retention';
import { logRotation } from './container/log-rotation';
import { logRouterName } from './container/log-router-name';
import { memoryLimit } from './container/memory-limit';
import { memoryMinimum } from './container/memory-minimum';
import { memoryMissing } from './container/memory-missing';
import { noLogging } from './container/no-logging';
import { portName } from './container/port-name';
import { portNameNetwork } from './container/port-name-network';
import { portNameTwice } from './container/port-name-twice';
import { portRange } from './container/port-range';
import { portTwice } from './container/port-twice';
import { portsWithoutNetwork } from './container/ports-without-network';
import { privileged } from './container/privileged';
import { privilegedOnFargate } from './container/privileged-on-fargate';
import { reservedHostPort } from './container/reserved-host-port';
import { rootUser } from './container/root-user';
import { secretInEnvironment } from './container/secret-in-environment';
import { streamPrefix } from './container/stream-prefix';
import { syslogFacility } from './container/syslog-facility';
import { syslogTls } from './container/syslog-tls';
import { timeouts } from './container/timeouts';
import { workingDirectory } from './container/working-directory';
import { writableRoot } from './container/writable-root';
import { instancesOnly } from './container/instances-only';
import { namesInAwsvpc } from './container/names-in-awsvpc';
import { optionIncomplete } from './container/option-incomplete';
import { optionRange } from './container/option-range';
import { restartPolicy } from './container/restart-policy';
import { swappinessWithoutSwap } from './container/swappiness-without-swap';
import { systemControl } from './container/system-control';
import { ulimits } from './container/ulimits';
import { containerCount } from './task/container-count';
import { containerCpuFits } from './task/container-cpu-fits';
import { containerMemoryFits } from './task/container-memory-fits';
import { ephemeralStorage } from './task/ephemeral-storage';
import { essentialContainer } from './task/essential-container';
import { familyFormat } from './task/family-format';
import { fargateSize } from './task/fargate-size';
import { faultInjection } from './task/fault-injection';
import { hostNetwork } from './task/host-network';
import { hostPid } from './task/host-pid';
import { ipcMode } from './task/ipc-mode';
import { noContainers } from './task/no-containers';
import { otherLaunchType } from './task/other-launch-type';
import { pidMode } from './task/pid-mode';
import { placementConstraints } from './task/placement-constraints';
import { placementExpression } from './task/placement-expression';
import { proxyContainer } from './task/proxy-container';
import { proxyIdentity } from './task/proxy-identity';
import { proxyNetwork } from './task/proxy-network';
import { proxySettings } from './task/proxy-settings';
import { windowsOnFargate } from './task/windows-on-fargate';
import { notOnManagedInstances } from './container/not-on-managed-instances';
import { withoutEffectOnFargate } from './container/without-effect-on-fargate';
import { windowsOnFargate as windowsContainerOnFargate } from './container/windows-on-fargate';
import { externalStorage } from './service/external-storage';
import { externalTraffic } from './service/external-traffic';
import { managedInstances } from './service/managed-instances';
import { otherLaunchType as serviceOtherLaunchType } from './service/other-launch-type';
import { threeLaunchTypes as serviceThreeLaunchTypes } from './service/three-launch-types';
import { volumeAtLaunch } from './service/volume-at-launch';
import { accelerators as taskAccelerators } from './task/accelerators';
import { acceleratorsEnded } from './task/accelerators-ended';
import { appMeshEnded } from './task/app-mesh-ended';
import { boundlessStatement } from './task/boundless-statement';
import { roleShared } from './task/role-shared';
import { roleTrust } from './task/role-trust';
import { roleTwice } from './task/role-twice';
import { size as taskSize } from './task/size';
import { statements } from './task/statements';
import { threeLaunchTypes } from './task/three-launch-types';
import { atLaunch } from './volume/at-launch';
import { dockerPlace } from './volume/docker-place';
import { dockerSettings } from './volume/docker-settings';
import { efsEncryption } from './volume/efs-encryption';
import { efsFileSystem } from './volume/efs-file-system';
import { efsPlace } from './volume/efs-place';
import { efsPlain } from './volume/efs-plain';
import { efsPort } from './volume/efs-port';
import { efsRoot } from './volume/efs-root';
import { hostFolder } from './volume/host-folder';
import { notMounted } from './volume/not-mounted';
import { otherType } from './volume/other-type';
import { efsNoGrant } from './volume/efs-no-grant';
import { efsUnreachable } from './service/efs-unreachable';
import { efsAnonymous } from './volume/efs-anonymous';

/** Rules about task definitions, their roles, volumes and containers, and about services where launch types differ. */
export const TASK_RULES: readonly AnyRule[] = [
  containerCount,
  containerCpuFits,
  containerMemoryFits,
  ephemeralStorage,
  essentialContainer,
  familyFormat,
  fargateSize,
  hostNetwork,
  ipcMode,
  noContainers,
  faultInjection,
  hostPid,
  otherLaunchType,
  pidMode,
  placementConstraints,
  placementExpression,
  proxyContainer,
  proxyIdentity,
  proxyNetwork,
  proxySettings,
  windowsOnFargate,
  commandEmpty,
  cpuWhole,
  dependsCycle,
  dependsEssential,
  dependsHealthy,
  healthCheckCommand,
  healthCheckOverlap,
  healthCheckTimeout,
  healthCheck,
  hostPort,
  imageTag,
  image,
  logBuffer,
  logFormat,
  logRetention,
  memoryLimit,
  memoryMinimum,
  memoryMissing,
  noLogging,
  portNameNetwork,
  portNameTwice,
  portName,
  portRange,
  portTwice,
  portsWithoutNetwork,
  privilegedOnFargate,
  privileged,
  reservedHostPort,
  rootUser,
  secretInEnvironment,
  streamPrefix,
  timeouts,
  workingDirectory,
  writableRoot,
  gelfCompression,
  gelfTransport,
  logAddress,
  logDriverFargate,
  logDriverName,
  logLeftover,
  logNumbers,
  logRotation,
  logRouterName,
  syslogFacility,
  syslogTls,
  instancesOnly,
  namesInAwsvpc,
  optionIncomplete,
  optionRange,
  restartPolicy,
  swappinessWithoutSwap,
  systemControl,
  ulimits,
  notOnManagedInstances,
  withoutEffectOnFargate,
  windowsContainerOnFargate,
  externalStorage,
  externalTraffic,
  managedInstances,
  serviceOtherLaunchType,
  serviceThreeLaunchTypes,
  volumeAtLaunch,
  taskAccelerators,
  acceleratorsEnded,
  appMeshEnded,
  boundlessStatement,
  roleShared,
  roleTrust,
  roleTwice,
  taskSize,
  statements,
  threeLaunchTypes,
  atLaunch,
  dockerPlace,
  dockerSettings,
  efsEncryption,
  efsFileSystem,
  efsPlace,
  efsPlain,
  efsPort,
  efsRoot,
  hostFolder,
  notMounted,
  otherType,
  efsNoGrant,
  efsUnreachable,
  efsAnonymous,
];
