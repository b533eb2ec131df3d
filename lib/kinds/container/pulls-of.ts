import { edgesFrom, type Graph } from '../graph';
import type { DesignEdge } from '../union';

/** The edge that says where a container's image comes from; nothing when the container itself says it. */
export function pullsOf(id: string, graph: Graph): DesignEdge<'pulls'> | undefined {
  return edgesFrom(graph, id, 'pulls')[0];
}

/** A tag or digest behind the name of its repository: `:1.4.2`; of a digest its first characters. */
export function tagText(tag: string | undefined): string {
  return tag?.startsWith('sha256:') ? `@${tag.slice(7, 19)}` : tag ? `:${tag}` : '';
}
