import type { Input } from '@/lib/plan/build';
import type { PlanContext } from '../plan-context';
import type { DesignEdge } from '../union';

/** The second target group of a blue/green, linear or canary deployment, and the listener rule that shifts requests to it; nothing for other deployments. */
export function alternateTarget(_edge: DesignEdge<'target'>, _context: PlanContext): Input {
  return undefined;
}
