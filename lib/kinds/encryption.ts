import type { Expr } from '@/lib/plan/plan';
import { edgesFrom, type Graph } from './graph';
import type { PlanContext } from './plan-context';

/** The KMS key that a node is encrypted with. @throws Incomplete when the key is itself incomplete */
export function encryptionKeyOf(id: string, context: PlanContext): Expr | undefined {
  const key = encryptionKeyIdOf(id, context.graph);
  return key === undefined ? undefined : context.construct(key);
}

/** The id of the KMS key that a node is encrypted with. */
export function encryptionKeyIdOf(id: string, graph: Graph): string | undefined {
  return edgesFrom(graph, id, 'encrypted-with')[0]?.to;
}
