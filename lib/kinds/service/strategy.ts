import { call, expr, ref, type Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { canBeNamed, familyOf, isProviderNode, strategyItem, strategyProblem, type ProviderNode } from '../cluster/default-strategy';
import { compareSiblings, edgesFrom, type Graph } from '../graph';
import { groupOf } from '../groups';
import { doing, Incomplete, type PlanContext } from '../plan-context';
import type { DesignEdge, DesignNode } from '../union';

/** One entry of a service's strategy. */
export interface StrategyEntry {
  readonly edge: DesignEdge<'runs-on'>;
  readonly node: ProviderNode;
}

/** The service's capacity provider strategy as it is drawn: the providers in the order that they have in their cluster. */
export function strategyOf(service: string, graph: Graph): readonly StrategyEntry[] {
  const edges = edgesFrom(graph, service, 'runs-on');
  if (edges.length === 0) return NO_ENTRIES;
  return edges
    .flatMap((edge) => {
      const node = graph.nodes[edge.to];
      return node && isProviderNode(node) ? [{ edge, node }] : [];
    })
    .sort((a, b) => compareSiblings(a.node, b.node));
}

const NO_ENTRIES: readonly StrategyEntry[] = [];

/** What the strategy of a service says that its tasks run on; nothing for a service without one. */
export function strategyFamily(service: string, graph: Graph): ReturnType<typeof familyOf> | undefined {
  const [first] = strategyOf(service, graph);
  return first && familyOf(first.node);
}

/** The service's capacity provider strategy: its `runs-on` edges. Nothing when it has a launch type. @throws Incomplete for a strategy that ECS does not take */
export function strategyProps(node: DesignNode<'service'>, context: PlanContext): Readonly<Record<string, Input>> {
  const entries = strategyOf(node.id, context.graph);
  if (entries.length === 0) return {};
  const problem = strategyProblem(entries.map(({ edge, node: provider }) => ({ node: provider, base: edge.props.base })));
  if (problem) throw new Incomplete(problem.path, `The capacity of ${node.name} makes no strategy: ${problem.message}.`, entries[problem.index]?.edge.id);
  const cluster = groupOf(context.graph, node, 'cluster');
  for (const { edge, node: provider } of entries) {
    if (provider.parent !== cluster?.id)
      throw new Incomplete([], `${provider.name} is not in the cluster of ${node.name}, and a service uses capacity of its own cluster only.`, edge.id);
    if (!canBeNamed(provider)) throw new Incomplete([], `${provider.name} is no capacity provider, and a service can name nothing else.`, edge.id);
    if (provider.kind !== 'fargate-capacity-provider') context.construct(provider.id);
  }
  return { capacityProviderStrategies: expr(entries.map(({ edge, node: provider }) => strategyItem(provider, edge.props))) };
}

/** Keeps the launch type of a service that is deployed already: without it CloudFormation would replace the service. */
export function keptLaunchType({ id, props }: DesignNode<'service'>, { graph }: PlanContext): readonly Statement[] {
  if (props.keptLaunchType === undefined || strategyOf(id, graph).length === 0) return [];
  return [doing(id, call({ kind: 'default-child', on: ref(id), fqn: 'aws_ecs.CfnService' }, 'addPropertyOverride', 'LaunchType', props.keptLaunchType))];
}
