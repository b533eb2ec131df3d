import { nodeOfKind, type Graph } from '../graph';
import { Incomplete } from '../plan-context';
import type { DesignNode } from '../union';

/** True for a service that is only referred to: it can be watched, and nothing else. */
export function isExistingService({ props }: DesignNode<'service'>): boolean {
  return props.source === 'existing';
}

/** Makes sure that a service is made here: the CDK can do nothing else with one that is there already. @throws Incomplete for an existing service */
export function requireMadeService(graph: Graph, id: string): void {
  const service = nodeOfKind(graph, id, 'service');
  if (service && isExistingService(service)) throw new Incomplete([], `${service.name} is there already: it can be watched, and keeps everything else.`);
}
