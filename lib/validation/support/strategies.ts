import { defaultProvidersOf, type familyOf, type ProviderNode } from '@/lib/kinds/cluster/default-strategy';
import { edgesOfKind, nodesOfKind, type Graph } from '@/lib/kinds/graph';
import { strategyOf } from '@/lib/kinds/service/strategy';
import type { Path } from '@/lib/util/problem';

/** One entry of a capacity provider strategy, and where it is said. */
export interface Entry {
  readonly node: ProviderNode;
  /** The line from the service, or the provider itself for the default strategy of its cluster. */
  readonly elementId: string;
  /** Where base and weight are in its props. */
  readonly at: Path;
  readonly base: number | undefined;
  readonly weight: number | undefined;
}

/** A capacity provider strategy of a service or cluster. */
export interface Strategy {
  /** "Service Web", "The default strategy of cluster Main". */
  readonly owner: string;
  readonly entries: readonly Entry[];
}

/** Every strategy of a design: those of services, then the default ones of clusters. */
export function strategiesOf(design: Graph): readonly Strategy[] {
  const drawn = new Set(edgesOfKind(design, 'runs-on').map((edge) => edge.from));
  const services = nodesOfKind(design, 'service')
    .filter(({ id }) => drawn.has(id))
    .map((service) => ({
      owner: `Service ${service.name}`,
      entries: strategyOf(service.id, design).map(({ edge, node }) => ({ node, elementId: edge.id, at: [], base: edge.props.base, weight: edge.props.weight })),
    }));
  const clusters = nodesOfKind(design, 'cluster').map((cluster) => ({
    owner: `The default strategy of cluster ${cluster.name}`,
    entries: defaultProvidersOf(cluster.id, design).map((node) => ({
      node,
      elementId: node.id,
      at: ['defaultStrategy'],
      base: node.props.defaultStrategy?.base,
      weight: node.props.defaultStrategy?.weight,
    })),
  }));
  return [...services, ...clusters].filter(({ entries }) => entries.length > 0);
}

/** What a provider is, as part of a sentence. */
export const FAMILY_TEXT: Record<ReturnType<typeof familyOf>, string> = {
  FARGATE: 'Fargate',
  EC2: 'an Auto Scaling group',
  MANAGED_INSTANCES: 'managed instances',
};
