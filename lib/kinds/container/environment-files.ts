import { listOf, staticCall } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { edgesFrom } from '../graph';
import { required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/** The `environmentFiles` of a container: files of the CDK project, then objects of buckets. */
export function planEnvironmentFiles(node: DesignNode<'container'>, context: PlanContext): Expr | undefined {
  const local = (node.props.environmentFiles ?? []).map((file, index) =>
    staticCall('aws_ecs.EnvironmentFile', 'fromAsset', required(file, ['environmentFiles', index], 'The environment file')),
  );
  const stored = edgesFrom(context.graph, node.id, 'uses-bucket').flatMap((edge) =>
    (edge.props.environmentFiles ?? []).map((file) =>
      staticCall(
        'aws_ecs.EnvironmentFile',
        'fromBucket',
        context.construct(edge.to),
        required(file.key, [], `The environment file in ${context.graph.nodes[edge.to]?.name ?? 'the bucket'}`),
        file.objectVersion,
      ),
    ),
  );
  return listOf([...local, ...stored]);
}
