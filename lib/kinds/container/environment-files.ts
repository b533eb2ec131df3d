import { call, construct, listOf, property, ref, staticCall } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { edgesFrom } from '../graph';
import { localPath } from '../local-files/local-path';
import { needsOf, type LocalNeed } from '../local-files/local-needs';
import { doing, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/** The environment files of a container: what must be made before it, their value, and who may read them. */
export interface PlannedEnvironmentFiles {
  readonly before: readonly Statement[];
  readonly value: Expr | undefined;
  readonly after: readonly Statement[];
}

/** The `environmentFiles` of a container: files of the CDK project, then objects of buckets. */
export function planEnvironmentFiles(node: DesignNode<'container'>, task: Expr, context: PlanContext): PlannedEnvironmentFiles {
  const local = planLocal(node, task, context);
  const stored = edgesFrom(context.graph, node.id, 'uses-bucket').flatMap((edge) =>
    (edge.props.environmentFiles ?? []).map((file, index) =>
      staticCall(
        'aws_ecs.EnvironmentFile',
        'fromBucket',
        context.construct(edge.to),
        required(file.key, ['environmentFiles', index], `The environment file in ${context.graph.nodes[edge.to]?.name ?? 'the bucket'}`, edge.id),
        file.objectVersion,
      ),
    ),
  );
  return { ...local, value: listOf([...local.values, ...stored]) };
}

type Local = Omit<PlannedEnvironmentFiles, 'value'> & { readonly values: readonly Expr[] };

function planLocal(node: DesignNode<'container'>, task: Expr, context: PlanContext): Local {
  const needs = needsOf(context.localNeeds(), node.id, 'environment-file');
  if (needs.length === 0) return { before: [], values: [], after: [] };
  return context.purpose === 'project' ? uploaded(node, needs, task) : fromParameters(node, needs, task);
}

/**
 * Uploaded by the CDK. Not `EnvironmentFile.fromAsset`: it lets nobody read the file, and refuses a second one in the
 * same container.
 *
 * @see https://github.com/aws/aws-cdk/issues/15763
 */
function uploaded(node: DesignNode<'container'>, needs: readonly LocalNeed[], task: Expr): Local {
  const files = needs.map((need, index) => ({ id: `${node.id} environment file ${index}`, name: numbered('EnvironmentFile', index), path: localPath(need) }));
  return {
    before: files.map(({ id, name, path }) => ({
      element: node.id,
      variable: { id, hint: `${node.name} environment file` },
      expr: inTask(task, 'aws_s3_assets.Asset', `${node.name}.${name}`, path),
    })),
    values: files.map(({ id }) => fromBucket(property(ref(id), 'bucket'), property(ref(id), 's3ObjectKey'))),
    after: files.map(({ id }) => doing(node.id, call(ref(id), 'grantRead', executionRole(task)))),
  };
}

/** In a template that stands by itself: a bucket and keys that are given at each deployment. */
function fromParameters(node: DesignNode<'container'>, needs: readonly LocalNeed[], task: Expr): Local {
  const paths = needs.map(localPath);
  const { usedBy, parameters } = needs[0]!;
  const bucketParameter = `${node.id} environment bucket name`;
  const bucket = `${node.id} environment bucket`;
  const keys = needs.map((need, index) => ({ id: `${node.id} environment key ${index}`, name: need.parameters[1]!, path: paths[index]! }));
  const parameter = (id: string, name: string, description: string, fallback?: string): Statement => ({
    element: node.id,
    variable: { id, hint: name },
    expr: construct('CfnParameter', name, { type: 'String', description, default: fallback, minLength: 1 }),
  });
  return {
    before: [
      parameter(
        bucketParameter,
        parameters[0]!,
        `The S3 bucket with the environment ${keys.length === 1 ? 'file' : 'files'} of ${usedBy}. Upload ${paths.join(', ')} to it. The CDK project of this design does so by itself.`,
      ),
      ...keys.map(({ id, name, path }) => parameter(id, name, `The key of ${path} in that bucket; it ends in .env.`, path)),
      {
        element: node.id,
        variable: { id: bucket, hint: `${node.name} environment bucket` },
        expr: staticCall('aws_s3.Bucket', 'fromBucketName', task, `${node.name}.EnvironmentBucket`, valueOf(bucketParameter)),
      },
    ],
    values: keys.map(({ id }) => fromBucket(ref(bucket), valueOf(id))),
    after: keys.map(({ id }) => doing(node.id, call(ref(bucket), 'grantRead', executionRole(task), valueOf(id)))),
  };
}

function fromBucket(bucket: Expr, key: Expr): Expr {
  return staticCall('aws_ecs.EnvironmentFile', 'fromBucket', bucket, key);
}

function valueOf(parameter: string): Expr {
  return property(ref(parameter), 'valueAsString');
}

function executionRole(task: Expr): Expr {
  return call(task, 'obtainExecutionRole');
}

/** In the scope of the task, with a dot that no container's name has: nothing else can have this id. */
function inTask(task: Expr, fqn: string, id: string, path: string): Expr {
  return { kind: 'new', fqn, args: [task, { kind: 'literal', value: id }, { kind: 'struct', fields: { path: { kind: 'literal', value: path } } }] };
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}${index + 1}`;
}
