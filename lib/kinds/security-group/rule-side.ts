import { networkNodesOf } from './network-nodes';
import { Incomplete, type PlanContext } from '../plan-context';

/**
 * On whose side the rule is made that lets one node call another one: `to`, the called one's, as `to.connections.allowFrom(from)`,
 * unless the caller is in a later stack. The security groups on that side then know those of the other one.
 *
 * @throws Incomplete when the security groups of each side are in stacks after some of the other one's
 */
export function ruleSide(fromId: string, toId: string, { graph, isLater }: Pick<PlanContext, 'graph' | 'isLater'>): 'from' | 'to' {
  const [from, to] = [graph.nodes[fromId], graph.nodes[toId]];
  if (!from || !to) return 'to';
  const [callers, called] = [networkNodesOf(graph, from), networkNodesOf(graph, to)];
  if (!callers.some((caller) => called.some((it) => isLater(caller, it)))) return 'to';
  if (!called.some((it) => callers.some((caller) => isLater(it, caller)))) return 'from';
  throw new Incomplete([], `${from.name} and ${to.name} each have a security group in a stack after the other's. Put them into groups of one stack.`);
}
