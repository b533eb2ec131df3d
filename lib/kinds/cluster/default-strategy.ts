import { property, ref, struct } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { isProvider, providerVariable } from '../capacity/ids';
import { childrenOf, isKind, type Graph } from '../graph';
import type { DesignNode } from '../union';

/** A node that a capacity provider strategy can name. */
export type ProviderNode = DesignNode<'capacity'> | DesignNode<'fargate-capacity-provider'> | DesignNode<'managed-instances-capacity-provider'>;

/** Narrows a node to those that a capacity provider strategy can name. */
export function isProviderNode(node: DesignNode): node is ProviderNode {
  return isKind(node, 'capacity') || isKind(node, 'fargate-capacity-provider') || isKind(node, 'managed-instances-capacity-provider');
}

/** The nodes that a cluster has in its default strategy, in their order. */
export function defaultProvidersOf(cluster: string, graph: Graph): readonly ProviderNode[] {
  return childrenOf(graph, cluster)
    .filter(isProviderNode)
    .filter((node) => node.props.defaultStrategy !== undefined);
}

/** What a provider's tasks run on: strategies never mix these. */
export function familyOf(node: ProviderNode): 'FARGATE' | 'EC2' | 'MANAGED_INSTANCES' {
  if (node.kind === 'capacity') return 'EC2';
  return node.kind === 'fargate-capacity-provider' ? 'FARGATE' : 'MANAGED_INSTANCES';
}

/** True for what is a capacity provider and not just instances, and says which it is. */
export function canBeNamed(node: ProviderNode): boolean {
  if (node.kind === 'capacity') return isProvider(node);
  return node.kind !== 'fargate-capacity-provider' || node.props.provider !== undefined;
}

/** The name of a provider as a strategy takes it; of one that {@link canBeNamed}. */
export function providerName(node: ProviderNode): Expr | string {
  if (node.kind === 'fargate-capacity-provider') return node.props.provider ?? 'FARGATE';
  return property(ref(node.kind === 'capacity' ? providerVariable(node.id) : node.id), 'capacityProviderName');
}

/** One item of a capacity provider strategy. */
export function strategyItem(node: ProviderNode, { base, weight }: { readonly base?: number | undefined; readonly weight?: number | undefined }): Expr {
  return struct({ capacityProvider: providerName(node), base, weight });
}

/** Why these providers make no strategy that ECS takes, and which of them is too much; nothing when they do. */
export function strategyProblem(items: readonly { readonly node: ProviderNode; readonly base?: number | undefined }[]): StrategyProblem | undefined {
  const [first] = items;
  const other = items.findIndex(({ node }) => first && familyOf(node) !== familyOf(first.node));
  if (other >= 0) return { index: other, path: [], message: 'a strategy never mixes Fargate, Auto Scaling groups and managed instances' };
  const based = items.flatMap(({ base }, index) => (base ? [index] : []));
  return based[1] === undefined ? undefined : { index: based[1], path: ['base'], message: 'only one provider of a strategy can have a base' };
}

/** What is wrong with one entry of a strategy, and where in the entry. */
interface StrategyProblem {
  readonly index: number;
  readonly path: readonly string[];
  readonly message: string;
}
