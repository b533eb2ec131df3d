import type { Input } from '@/lib/plan/build';
import type { PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/** The service's capacity provider strategy: its `runs-on` edges. Nothing when it has a launch type. */
export function strategyProps(_node: DesignNode<'service'>, _context: PlanContext): Readonly<Record<string, Input>> {
  return {};
}
