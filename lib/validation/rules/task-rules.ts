import type { AnyRule } from '../rule';
import { commandEmpty } from './container/command-empty';
import { cpuWhole } from './container/cpu-whole';
import { dependsCycle } from './container/depends-cycle';
import { dependsEssential } from './container/depends-essential';
import { dependsHealthy } from './container/depends-healthy';
import { healthCheck } from './container/health-check';
import { healthCheckCommand } from './container/health-check-command';
import { healthCheckOverlap } from './container/health-check-overlap';
import { healthCheckTimeout } from './container/health-check-timeout';
import { hostPort } from './container/host-port';
import { image } from './container/image';
import { imageTag } from './container/image-tag';
import { logBuffer } from './container/log-buffer';
import { logFormat } from './container/log-format';
import { logRetention } from './container/log-retention';
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
import { timeouts } from './container/timeouts';
import { workingDirectory } from './container/working-directory';
import { writableRoot } from './container/writable-root';
import { containerCount } from './task/container-count';
import { containerCpuFits } from './task/container-cpu-fits';
import { containerMemoryFits } from './task/container-memory-fits';
import { ephemeralStorage } from './task/ephemeral-storage';
import { essentialContainer } from './task/essential-container';
import { familyFormat } from './task/family-format';
import { fargateSize } from './task/fargate-size';
import { hostNetwork } from './task/host-network';
import { noContainers } from './task/no-containers';
import { windowsOnFargate } from './task/windows-on-fargate';

/** Rules about task definitions, their containers and the dependencies between them. */
export const TASK_RULES: readonly AnyRule[] = [
  containerCount,
  containerCpuFits,
  containerMemoryFits,
  ephemeralStorage,
  essentialContainer,
  familyFormat,
  fargateSize,
  hostNetwork,
  noContainers,
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
];
