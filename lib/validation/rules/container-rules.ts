import type { AnyRule } from '../rule';
import { accelerators } from './container/accelerators';
import { credentialSpec } from './container/credential-spec';
import { disableNetworking } from './container/disable-networking';
import { ecrImage, ecrRefused } from './container/ecr-image';
import { environmentFile } from './container/environment-file';
import { environmentFileVersion } from './container/environment-file-version';
import { environmentFiles } from './container/environment-files';
import { imageOfRepository } from './container/image-of-repository';
import { imagePlaces } from './container/image-places';
import { lineUnused } from './container/line-unused';
import { links } from './container/links';
import { logGroup } from './container/log-group';
import { logRouterConfig } from './container/log-router-config';
import { logRouterCount } from './container/log-router-count';
import { logRouterOwnLog } from './container/log-router-own-log';
import { logRouterUnused } from './container/log-router-unused';
import { logSecret } from './container/log-secret';
import { mountPath } from './container/mount-path';
import { mountTwice } from './container/mount-twice';
import { portRangeOverlap } from './container/port-range-overlap';
import { portRanges } from './container/port-ranges';
import { repositoryCredentials } from './container/repository-credentials';
import { secretAndVariable } from './container/secret-and-variable';
import { secretName } from './container/secret-name';
import { secretUse } from './container/secret-use';
import { splunk } from './container/splunk';
import { healthCheckWords } from './container/health-check-words';
import { volumesFromNothing } from './container/volumes-from-nothing';
import { windowsLacks, windowsWithout } from './container/windows-lacks';

/** More rules about containers: where their images, secrets, files and logs come from. */
export const CONTAINER_RULES: readonly AnyRule[] = [
  accelerators,
  credentialSpec,
  disableNetworking,
  ecrImage,
  ecrRefused,
  environmentFile,
  environmentFileVersion,
  environmentFiles,
  imageOfRepository,
  imagePlaces,
  lineUnused,
  links,
  logGroup,
  logRouterConfig,
  logRouterCount,
  logRouterOwnLog,
  logRouterUnused,
  logSecret,
  mountPath,
  mountTwice,
  portRangeOverlap,
  portRanges,
  repositoryCredentials,
  secretAndVariable,
  secretName,
  secretUse,
  splunk,
  volumesFromNothing,
  healthCheckWords,
  windowsLacks,
  windowsWithout,
];
