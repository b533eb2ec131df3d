import { accessPointFields } from '@/lib/kinds/access-point/fields';
import { bucketFields } from '@/lib/kinds/bucket/fields';
import type { AnyField } from '@/lib/kinds/field';
import { fileSystemFields } from '@/lib/kinds/file-system/fields';
import { kmsKeyFields } from '@/lib/kinds/kms-key/fields';
import { logGroupFields } from '@/lib/kinds/log-group/fields';
import { parameterFields } from '@/lib/kinds/parameter/fields';
import type { ReferredKind } from '@/lib/kinds/references';
import { repositoryFields } from '@/lib/kinds/repository/fields';
import { roleFields } from '@/lib/kinds/role/fields';
import { secretFields } from '@/lib/kinds/secret/fields';

/** The fields of kinds that can stand for something that is there already: rules ask them what applies, and what it is called. */
export const RESOURCE_FIELDS: Record<ReferredKind, readonly AnyField[]> = {
  'kms-key': kmsKeyFields,
  role: roleFields,
  'log-group': logGroupFields,
  bucket: bucketFields,
  secret: secretFields,
  parameter: parameterFields,
  repository: repositoryFields,
  'file-system': fileSystemFields,
  'access-point': accessPointFields,
};
