import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planAccessPoint } from './plan';

/** A folder of a file system with its own user. */
export const accessPoint: KindDefinition<'access-point'> = {
  kind: 'access-point',
  label: 'Access point',
  description: 'A folder of a file system with its own user.',
  area: 'data',
  group: 'Storage',
  defaultName: 'AccessPoint',
  defaults: {},
  construct: () => 'aws_efs.AccessPoint',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_efs.CfnAccessPoint'),
  facts: ({ props }) =>
    existing(props, props.accessPointId) ??
    [props.path ?? '/', props.posixUser?.uid === undefined ? undefined : `user ${props.posixUser.uid}`].filter(Boolean).join(' · '),
  plan: planAccessPoint,
};
