import { call, construct, instance, member, ref, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { execLetsLogs } from '../cluster/exec-key';
import { encryptionKeyIdOf, encryptionKeyOf } from '../encryption';
import { nodeOfKind } from '../graph';
import { doing, making, type PlanContext } from '../plan-context';
import { nameOf, reference } from '../references';
import { retentionMember } from '../retention';
import type { DesignNode } from '../union';

/** A `logs.LogGroup`, or an existing one by its name. */
export function planLogGroup(node: DesignNode<'log-group'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const name = reference(props.logGroupName, 'logGroupName', 'The name of the existing log group');
    return [making(node, staticCall('aws_logs.LogGroup', name.startsWith('arn:') ? 'fromLogGroupArn' : 'fromLogGroupName', THIS, node.name, name))];
  }
  return [
    ...allowLogs(node, context),
    making(
      node,
      construct('aws_logs.LogGroup', node.name, {
        logGroupName: nameOf('log-group', props.logGroupName, 'logGroupName'),
        retention:
          props.retentionDays === undefined
            ? undefined
            : member('aws_logs.RetentionDays', props.retentionDays === 0 ? 'INFINITE' : retentionMember(props.retentionDays, ['retentionDays'])),
        logGroupClass: props.logGroupClass === undefined ? undefined : member('aws_logs.LogGroupClass', props.logGroupClass),
        encryptionKey: encryptionKeyOf(node.id, context),
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}

/**
 * Lets CloudWatch Logs use a new key, which the CDK does not do by itself. An existing key says so already.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
function allowLogs(node: DesignNode<'log-group'>, { graph }: PlanContext): Statement[] {
  const key = nodeOfKind(graph, encryptionKeyIdOf(node.id, graph), 'kms-key');
  if (!key || key.props.source === 'existing' || execLetsLogs(node.id, key.id, graph)) return [];
  const logs = instance('aws_iam.ServicePrincipal', staticCall('Fn', 'sub', 'logs.${AWS::Region}.amazonaws.com'));
  return [doing(node.id, call(ref(key.id), 'grant', logs, 'kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'))];
}
