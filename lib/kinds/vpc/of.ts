import type { Expr } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import { groupOf } from '../groups';
import type { PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/** The VPC that a node is in, or that it names in another stack; nothing when it has none. @throws Incomplete when the VPC is itself incomplete */
export function vpcOf(node: DesignNode, context: PlanContext, path: Path = []): Expr | undefined {
  const vpc = groupOf(context.graph, node, 'vpc');
  return vpc && context.construct(vpc.id, path);
}
