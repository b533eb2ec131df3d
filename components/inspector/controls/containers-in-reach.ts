import type { Option } from '@/lib/kinds/field';
import { containersOf, nodeOfKind, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';

/** The containers that an element may name: those of its task definition, or of the one that the connection's service runs. */
export function containersInReach(graph: Graph, element: DesignNode | DesignEdge): readonly Option[] {
  const task = nodeOfKind(graph, element.id, 'task-definition') ?? taskDefinitionOf(graph, 'to' in element ? element.to : element.id);
  return (task ? containersOf(graph, task.id) : []).map(({ name }) => ({ value: name, label: name }));
}
