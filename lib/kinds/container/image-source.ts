import { edgesFrom, type Graph } from '../graph';
import type { DesignNode } from '../union';

/** Where a container's image comes from: what an edge leads to counts before what the container says itself. */
export type ImageSource = 'EDGE' | 'REGISTRY' | 'ASSET' | 'TARBALL';

/** The place that the image of a container comes from. */
export function imageSourceOf(node: DesignNode<'container'>, graph: Graph): ImageSource {
  return edgesFrom(graph, node.id, 'pulls').length > 0 ? 'EDGE' : (node.props.imageSource ?? 'REGISTRY');
}
