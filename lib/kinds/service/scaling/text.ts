import type { Graph } from '../../graph';
import type { DesignNode } from '../../union';
import { isScaled } from './problems';

/** How many tasks a scaled service has: `2–10 tasks`; nothing for one that is not scaled. */
export function scalingText(node: DesignNode<'service'>, graph: Graph): string | undefined {
  if (!isScaled(node, graph)) return undefined;
  const { minCapacity = 1, maxCapacity } = node.props.scaling ?? {};
  return `${minCapacity}–${maxCapacity ?? '?'} tasks`;
}
