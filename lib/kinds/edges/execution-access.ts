import { call } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { invariant } from '@/lib/util/invariant';
import { nodeOfKind } from '../graph';
import { doing, type PlanContext } from '../plan-context';
import type { DesignEdge } from '../union';

/**
 * `resource.grantRead(taskDefinition.obtainExecutionRole())`: lets ECS read what the containers need to start. The CDK
 * does this by itself for secrets and images, and not for environment files and credential specs.
 *
 * @param keys The objects of a bucket that are read; nothing for other resources.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html
 */
export function planExecutionAccess(edge: DesignEdge, keys: readonly (string | undefined)[], context: PlanContext): readonly Statement[] {
  const container = nodeOfKind(context.graph, edge.from, 'container');
  invariant(container?.parent !== undefined, 'containers use resources, and stand in a task definition');
  // Without its container the task has no use for the resource.
  context.construct(container.id);
  const role = call(context.construct(container.parent), 'obtainExecutionRole');
  return keys.map((key) => doing(edge.id, call(context.construct(edge.to), 'grantRead', role, key)));
}
