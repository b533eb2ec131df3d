import type { Option } from '@/lib/kinds/field';
import { containersOf, nodeOfKind, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';

/** The containers that an element may name: those of its task definition, or of the one that the connection's service runs. */
export function containersInReach(graph: Graph, element: DesignNode | DesignEdge): readonly Option[] {
  const task = nodeOfKind(graph, element.id, 'task-definition') ?? taskOf(graph, element);
  return (task ? containersOf(graph, task.id) : []).map(({ name }) => ({ value: name, label: name }));
}

function taskOf(graph: Graph, element: DesignNode | DesignEdge): DesignNode<'task-definition'> | undefined {
  return 'to' in element ? (taskDefinitionOf(graph, element.to) ?? taskDefinitionOf(graph, element.from)) : taskDefinitionOf(graph, element.id);
}
