import { containersOf, defaultContainerOf, taskDefinitionOf } from '../graph';
import { Incomplete, type PlanContext } from '../plan-context';
import { networkModeOf } from '../task-definition/network-mode';
import type { DesignEdge } from '../union';

/**
 * Makes sure that requests go to a container of the plan, on a port that it maps.
 *
 * @throws Incomplete when they do not: the CDK would refuse the whole stack
 */
export function requireMappedPort({ to, props }: DesignEdge<'target'>, protocol: 'TCP' | 'UDP', context: PlanContext): void {
  const { graph } = context;
  const task = taskDefinitionOf(graph, to);
  if (!task) return;
  if (networkModeOf(task.props) === 'NONE') throw new Incomplete([], `Tasks of ${task.name} have no network.`);
  const container =
    props.containerName === undefined ? defaultContainerOf(graph, task.id) : containersOf(graph, task.id).find((it) => it.name === props.containerName);
  if (!container) throw new Incomplete(['containerName'], `The container of ${task.name} that takes the requests is missing.`);
  context.construct(container.id, ['containerName']);
  const mappings = container.props.portMappings ?? [];
  const port = props.containerPort ?? mappings[0]?.containerPort;
  if (port === undefined) throw new Incomplete(['containerPort'], `The port of container ${container.name} is missing.`);
  if (!mappings.some((mapping) => mapping.containerPort === port && (mapping.protocol ?? 'tcp').toUpperCase() === protocol))
    throw new Incomplete(['containerPort'], `Container ${container.name} maps no ${protocol} port ${port}.`);
}
