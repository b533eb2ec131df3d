import type { Input } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import type { PlanContext } from '../../plan-context';
import type { DesignNode } from '../../union';

/** The part of the service's props that says its deployments. */
export function deploymentProps(_node: DesignNode<'service'>, _context: PlanContext): Readonly<Record<string, Input>> {
  return {};
}

/** What is said about its deployments once everything else is there. */
export function finishDeployment(_node: DesignNode<'service'>, _context: PlanContext): readonly Statement[] {
  return [];
}
