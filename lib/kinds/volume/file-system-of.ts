import { edgesFrom, nodeOfKind, type Graph } from '../graph';
import type { DesignNode } from '../union';
import { volumeTypeOf } from './volume-type';

/** The file system on the canvas that a volume's data is in, by itself or behind one of its access points. */
export function fileSystemOf(volume: DesignNode<'volume'>, graph: Graph): DesignNode<'file-system'> | undefined {
  if (volumeTypeOf(volume, graph) !== 'EFS') return undefined;
  const to = edgesFrom(graph, volume.id, 'stored-on')[0]?.to;
  return nodeOfKind(graph, nodeOfKind(graph, to, 'access-point')?.parent ?? to, 'file-system');
}
