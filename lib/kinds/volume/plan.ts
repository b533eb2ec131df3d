import { call } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { making, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/** `taskDefinition.addVolume(volume)`. */
export function planVolume(node: DesignNode<'volume'>, context: PlanContext): readonly Statement[] {
  const task = context.construct(required(node.parent, [], 'The task definition around the volume'));
  return [making(node, call(task, 'addVolume', { name: node.name }), false)];
}
