import { call, construct, staticCall, structOrNothing, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { accessPointIdOf, isMadeByFileSystem } from '../derived-ids';
import { making, required, type PlanContext } from '../plan-context';
import { reference } from '../references';
import type { DesignNode, Props } from '../union';

/** `fileSystem.addAccessPoint(name, options)`, or an existing access point by its id. */
export function planAccessPoint(node: DesignNode<'access-point'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const parent = required(node.parent, [], 'The file system around the access point');
  const fileSystem = context.construct(parent);
  if (props.source === 'existing') {
    const accessPointId = reference(props.accessPointId, 'accessPointId', 'The id of the existing access point');
    return [
      making(node, staticCall('aws_efs.AccessPoint', 'fromAccessPointAttributes', THIS, accessPointIdOf(node, context.graph), { accessPointId, fileSystem })),
    ];
  }
  const options = { path: props.path, createAcl: createAcl(props.createAcl), posixUser: posixUser(props.posixUser) };
  // A file system that is only known by its id cannot add access points; they are made beside it.
  return [
    making(
      node,
      isMadeByFileSystem(node, context.graph)
        ? call(fileSystem, 'addAccessPoint', node.name, structOrNothing(options))
        : construct('aws_efs.AccessPoint', accessPointIdOf(node, context.graph), { fileSystem, ...options }),
      false,
    ),
  ];
}

function createAcl(acl: Props<'access-point'>['createAcl']) {
  return (
    acl && {
      ownerUid: required(acl.ownerUid, ['createAcl', 'ownerUid'], 'The user that owns the folder'),
      ownerGid: required(acl.ownerGid, ['createAcl', 'ownerGid'], 'The group that owns the folder'),
      permissions: required(acl.permissions, ['createAcl', 'permissions'], 'The permissions of the folder'),
    }
  );
}

function posixUser(user: Props<'access-point'>['posixUser']) {
  return user && { uid: required(user.uid, ['posixUser', 'uid'], 'The user id'), gid: required(user.gid, ['posixUser', 'gid'], 'The group id') };
}
