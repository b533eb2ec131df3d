import { edgesFrom, type Graph } from '../graph';
import type { DesignNode, Props } from '../union';

/** Where a volume's data is. */
export type VolumeType = NonNullable<Props<'volume'>['type']>;

/** Where a volume's data is: as it says, else in the file system that it is connected to, else on the instance. */
export function volumeTypeOf(node: DesignNode<'volume'>, graph: Graph): VolumeType {
  return node.props.type ?? (edgesFrom(graph, node.id, 'stored-on').length > 0 ? 'EFS' : 'HOST');
}

/** Where a volume's data is, in words. */
export const VOLUME_TEXT: Record<VolumeType, string> = {
  HOST: 'with the task or the instance',
  DOCKER: 'Docker volume',
  EFS: 'EFS',
  CONFIGURED_AT_LAUNCH: 'configured at launch',
  MANAGED_EBS: 'EBS volume of the service',
};

/** True for a volume that a task definition only announces, and that is given when its tasks are started. */
export function isGivenAtLaunch(type: VolumeType): boolean {
  return type === 'CONFIGURED_AT_LAUNCH' || type === 'MANAGED_EBS';
}
