import { edgesTo, nodeOfKind, type Graph } from '../graph';
import { membersOf } from '../groups';
import { execLogging, keyEdgeOf } from './exec';

/**
 * True when a cluster lets CloudWatch Logs use the key of a log group by itself: where ECS Exec logs to the group, encrypted
 * with that key, the CDK says so for the services that have ECS Exec.
 */
export function execLetsLogs(logGroup: string, key: string, graph: Graph): boolean {
  return edgesTo(graph, logGroup, 'logs-to').some(({ from }) => {
    const cluster = nodeOfKind(graph, from, 'cluster');
    if (!cluster || !cluster.props.executeCommand?.cloudWatchEncryptionEnabled) return false;
    if (execLogging(cluster, graph) !== 'OVERRIDE' || keyEdgeOf(cluster.id, 'EXECUTE_COMMAND', graph)?.to !== key) return false;
    return membersOf(graph, cluster.id).some((it) => it.kind === 'service' && it.props.enableExecuteCommand);
  });
}
