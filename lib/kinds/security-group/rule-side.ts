import { networkNodesOf } from './network-nodes';
import { Incomplete, type PlanContext } from '../plan-context';

/**
 * On whose side the rules are made that let one node call another one: `to.connections.allowFrom(from)` or
 * `from.connections.allowTo(to)`. The security groups on that side then know those of the other one, so it is that of the
 * later stack.
 *
 * @param usual The side where both are possible. @default 'to'
 * @throws Incomplete when the security groups of each side are in stacks after some of the other one's
 */
export function ruleSide(fromId: string, toId: string, { graph, isLater }: Pick<PlanContext, 'graph' | 'isLater'>, usual: 'from' | 'to' = 'to'): 'from' | 'to' {
  const [from, to] = [graph.nodes[fromId], graph.nodes[toId]];
  if (!from || !to) return usual;
  const [callers, called] = [networkNodesOf(graph, from), networkNodesOf(graph, to)];
  const canBe = {
    to: !callers.some((caller) => called.some((it) => isLater(caller, it))),
    from: !called.some((it) => callers.some((caller) => isLater(it, caller))),
  };
  if (canBe[usual]) return usual;
  if (canBe.to || canBe.from) return canBe.to ? 'to' : 'from';
  throw new Incomplete([], `${from.name} and ${to.name} each have a security group in a stack after the other's. Put them into groups of one stack.`);
}
