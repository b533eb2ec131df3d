import type { Field } from '../field';
import { existingOnly, newOnly, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type AccessPointField = Field<DesignNode<'access-point'>>;

const isNew = newOnly('access point');
const docs = (fqn: string, property: string): AccessPointField['docs'] => ({ fqn: `aws_efs.${fqn}`, property });

/** How an access point is edited. */
export const accessPointFields: readonly AccessPointField[] = [
  sourceField('Access point', 'General'),
  {
    path: ['accessPointId'],
    label: 'Access point id',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'fsap-…',
    docs: docs('AccessPointAttributes', 'accessPointId'),
    notApplicable: existingOnly('access point'),
  },
  {
    path: ['path'],
    label: 'Folder',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: '/',
    docs: docs('AccessPointOptions', 'path'),
    notApplicable: isNew,
  },
  ...(
    [
      ['posixUser', 'uid', 'User id', 'Everybody acts as', 'PosixUser', 'their own'],
      ['posixUser', 'gid', 'Group id', 'Everybody acts as', 'PosixUser', 'their own'],
      ['createAcl', 'ownerUid', 'Owner, user id', 'When the folder is made', 'Acl', 'the folder must exist'],
      ['createAcl', 'ownerGid', 'Owner, group id', 'When the folder is made', 'Acl', 'the folder must exist'],
      ['createAcl', 'permissions', 'Permissions, octal', 'When the folder is made', 'Acl', 'the folder must exist'],
    ] as const
  ).map(([group, property, label, section, fqn, placeholder]): AccessPointField => ({
    path: [group, property],
    label,
    section,
    control: { type: 'text', mono: true },
    essential: true,
    placeholder,
    docs: docs(fqn, property),
    notApplicable: isNew,
  })),
];
