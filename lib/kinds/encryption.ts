import type { Expr } from '@/lib/plan/plan';
import { edgesFrom } from './graph';
import type { PlanContext } from './plan-context';

/** The KMS key that a node is encrypted with. @throws Incomplete when the key is itself incomplete */
export function encryptionKeyOf(id: string, context: PlanContext): Expr | undefined {
  const key = edgesFrom(context.graph, id, 'encrypted-with')[0]?.to;
  return key === undefined ? undefined : context.construct(key);
}
