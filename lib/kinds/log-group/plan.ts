import { construct, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { making, required, type PlanContext } from '../plan-context';
import { retentionMember } from '../retention';
import type { DesignNode } from '../union';

/** A `logs.LogGroup`, or an existing one by its name. */
export function planLogGroup(node: DesignNode<'log-group'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const name = required(props.logGroupName, ['logGroupName'], 'The name of the existing log group');
    return [making(node, staticCall('aws_logs.LogGroup', name.startsWith('arn:') ? 'fromLogGroupArn' : 'fromLogGroupName', THIS, node.name, name))];
  }
  return [
    making(
      node,
      construct('aws_logs.LogGroup', node.name, {
        logGroupName: props.logGroupName,
        retention: props.retentionDays === undefined ? undefined : member('aws_logs.RetentionDays', retentionMember(props.retentionDays, ['retentionDays'])),
        logGroupClass: props.logGroupClass === undefined ? undefined : member('aws_logs.LogGroupClass', props.logGroupClass),
        encryptionKey: encryptionKeyOf(node.id, context),
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}
