import { member, struct, structOrNothing, type Input } from '@/lib/plan/build';
import { edgesFrom, nodeOfKind, type Graph } from '../graph';
import type { PlanContext } from '../plan-context';
import { Incomplete } from '../plan-context';
import type { DesignEdge, DesignNode } from '../union';

/** What a key of a cluster encrypts. */
export type KeyUse = NonNullable<DesignEdge<'encrypted-with'>['props']['uses']>[number];

/** The edge to the key that a cluster encrypts this with: the first that is not said to be for other things only. */
export function keyEdgeOf(cluster: string, use: KeyUse, graph: Graph): DesignEdge<'encrypted-with'> | undefined {
  return edgesFrom(graph, cluster, 'encrypted-with').find((edge) => edge.props.uses === undefined || edge.props.uses.includes(use));
}

/** Where ECS Exec logs to by its edges. */
export function execTargets(
  cluster: string,
  graph: Graph,
): { readonly logGroup: DesignNode<'log-group'> | undefined; readonly bucket: DesignNode<'bucket'> | undefined } {
  const ends = edgesFrom(graph, cluster, 'logs-to').map((edge) => edge.to);
  const logGroup = ends.map((id) => nodeOfKind(graph, id, 'log-group')).find((it) => it !== undefined);
  const bucket = ends.map((id) => nodeOfKind(graph, id, 'bucket')).find((it) => it !== undefined);
  return { logGroup, bucket };
}

/** What becomes of ECS Exec sessions: as the cluster says, else to what its edges lead to, else as ECS does by itself. */
export function execLogging({ id, props }: DesignNode<'cluster'>, graph: Graph): 'DEFAULT' | 'NONE' | 'OVERRIDE' | undefined {
  const { logGroup, bucket } = execTargets(id, graph);
  return props.executeCommand?.logging ?? (logGroup || bucket ? 'OVERRIDE' : undefined);
}

/** The configuration of ECS Exec; nothing when nothing is said. @throws Incomplete where the CDK would refuse it */
export function execConfiguration(node: DesignNode<'cluster'>, context: PlanContext): Input {
  const key = keyEdgeOf(node.id, 'EXECUTE_COMMAND', context.graph);
  const given = node.props.executeCommand ?? {};
  const logging = execLogging(node, context.graph);
  const { logGroup, bucket } = execTargets(node.id, context.graph);
  if (logging === 'OVERRIDE' && !logGroup && !bucket)
    throw new Incomplete(['executeCommand', 'logging'], 'ECS Exec is to log to places of its own, and there is no edge to a log group or bucket.');
  if (logging === 'OVERRIDE' && given.s3EncryptionEnabled && !bucket)
    throw new Incomplete(['executeCommand', 's3EncryptionEnabled'], 'ECS Exec is to encrypt what it puts into a bucket, and there is no edge to one.');
  if (logging === 'OVERRIDE' && given.cloudWatchEncryptionEnabled && !logGroup)
    throw new Incomplete(['executeCommand', 'cloudWatchEncryptionEnabled'], 'ECS Exec is to encrypt its log group, and there is no edge to one.');
  return structOrNothing({
    kmsKey: key && context.construct(key.to),
    logConfiguration:
      logging === 'OVERRIDE'
        ? struct({
            cloudWatchLogGroup: logGroup && context.construct(logGroup.id),
            cloudWatchEncryptionEnabled: given.cloudWatchEncryptionEnabled,
            s3Bucket: bucket && context.construct(bucket.id),
            s3EncryptionEnabled: given.s3EncryptionEnabled,
            s3KeyPrefix: given.s3KeyPrefix || undefined,
          })
        : undefined,
    logging: logging && member('aws_ecs.ExecuteCommandLogging', logging),
  });
}

/** The keys of the storage of tasks; nothing where AWS's own are used. */
export function storageConfiguration({ id }: DesignNode<'cluster'>, context: PlanContext): Input {
  const fargate = keyEdgeOf(id, 'FARGATE_EPHEMERAL_STORAGE', context.graph);
  const managed = keyEdgeOf(id, 'MANAGED_STORAGE', context.graph);
  return structOrNothing({
    fargateEphemeralStorageKmsKey: fargate && context.construct(fargate.to),
    kmsKey: managed && context.construct(managed.to),
  });
}
