import { childrenOf, edgesTo, isKind, type Graph } from '../graph';
import type { DesignNode } from '../union';
import { isGivenAtLaunch, volumeTypeOf } from './volume-type';

/** Why the CDK refuses a task definition with this volume configured at launch; nothing when it does not. It refuses the whole stack. */
export function atLaunchProblem(node: DesignNode<'volume'>, graph: Graph): string | undefined {
  if (!isGivenAtLaunch(volumeTypeOf(node, graph))) return undefined;
  const [first] = atLaunchVolumes(graph, node.parent);
  if (first && first.id !== node.id) return `only one volume of a task can be configured at launch, and ${first.name} is already`;
  const mounted = edgesTo(graph, node.id, 'mounts').some(({ from, props }) => props.containerPath && graph.nodes[from]?.parent === node.parent);
  return mounted ? undefined : 'a volume that is configured at launch must be mounted by a container';
}

/** A volume of a task that is planned to be configured at launch, and that no planned container mounts: the CDK refuses the whole stack. */
export function unmountedAtLaunch(graph: Graph, taskId: string, planned: ReadonlySet<string>): DesignNode<'volume'> | undefined {
  return atLaunchVolumes(graph, taskId).find((volume) => planned.has(volume.id) && !edgesTo(graph, volume.id, 'mounts').some((edge) => planned.has(edge.id)));
}

/** The volumes of a task that are configured at launch: by whoever runs it, or by its services. */
export function atLaunchVolumes(graph: Graph, taskId: string | undefined): DesignNode<'volume'>[] {
  return childrenOf(graph, taskId).filter((it): it is DesignNode<'volume'> => isKind(it, 'volume') && isGivenAtLaunch(volumeTypeOf(it, graph)));
}

/** The EBS volume that the services that run a task make for each of its tasks. */
export function managedVolumeOf(graph: Graph, taskId: string): DesignNode<'volume'> | undefined {
  return atLaunchVolumes(graph, taskId).find((volume) => volumeTypeOf(volume, graph) === 'MANAGED_EBS');
}
