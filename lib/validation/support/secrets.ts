import { edgesFrom, type Graph } from '@/lib/kinds/graph';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';

/** A secret under a name that a container gets, and the row of the edge that says so. */
export interface NamedSecret {
  readonly edge: DesignEdge<'uses-secret'>;
  readonly path: Path;
  readonly name: string | undefined;
  /** The secret or parameter. */
  readonly source: string;
}

/** The secrets that a container gets in its environment, or those that its log driver gets; in the order of what they are in. */
export function namedSecretsOf(container: DesignNode<'container'>, use: 'variables' | 'logOptions', design: Graph): NamedSecret[] {
  return edgesFrom(design, container.id, 'uses-secret').flatMap((edge) =>
    (edge.props[use] ?? []).map(({ name }, index) => ({ edge, path: [use, index], name: name || undefined, source: design.nodes[edge.to]?.name ?? edge.to })),
  );
}
