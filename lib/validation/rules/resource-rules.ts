import type { AnyRule } from '../rule';
import { accessPointElsewhere } from './resource/access-point-elsewhere';
import { accessPointFolder } from './resource/access-point-folder';
import { accessPointValues } from './resource/access-point-values';
import { derivedName } from './resource/derived-name';
import { resourceDescription } from './resource/description-length';
import { emptiedOnDelete } from './resource/emptied-on-delete';
import { existingFileSystemReach } from './resource/existing-file-system-reach';
import { fileSystemElsewhere } from './resource/file-system-elsewhere';
import { fileSystemEncryption } from './resource/file-system-encryption';
import { fileSystemPlace } from './resource/file-system-place';
import { keyContradiction } from './resource/key-contradiction';
import { keyNoEffect } from './resource/key-no-effect';
import { keyRotation } from './resource/key-rotation';
import { resourceLeftover } from './resource/leftover';
import { managedPolicy } from './resource/managed-policy';
import { resourceName } from './resource/name';
import { resourceNumberRange } from './resource/number-range';
import { parameterValue } from './resource/parameter-value';
import { resourceReference } from './resource/reference';
import { resourceRetention } from './resource/retention';
import { roleBoundless } from './resource/role-boundless';
import { rolePrincipal } from './resource/role-principal';
import { roleStatement } from './resource/role-statement';
import { sameName } from './resource/same-name';
import { secretInParameter } from './resource/secret-in-parameter';
import { secretTemplate } from './resource/secret-template';
import { secureString } from './resource/secure-string';
import { fileSystemThroughput } from './resource/throughput';
import { twoReferences } from './resource/two-references';
import { resourceUnused } from './resource/unused';

/** Rules about secrets, buckets, keys, repositories, file systems, log groups and roles, and about the edges to them. */
export const RESOURCE_RULES: readonly AnyRule[] = [
  accessPointElsewhere,
  accessPointFolder,
  accessPointValues,
  derivedName,
  resourceDescription,
  emptiedOnDelete,
  existingFileSystemReach,
  fileSystemElsewhere,
  fileSystemEncryption,
  fileSystemPlace,
  keyContradiction,
  keyNoEffect,
  keyRotation,
  resourceLeftover,
  managedPolicy,
  resourceName,
  resourceNumberRange,
  parameterValue,
  resourceReference,
  resourceRetention,
  roleBoundless,
  rolePrincipal,
  roleStatement,
  sameName,
  secretInParameter,
  secretTemplate,
  secureString,
  fileSystemThroughput,
  twoReferences,
  resourceUnused,
];
