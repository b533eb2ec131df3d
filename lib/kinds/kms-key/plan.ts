import { construct, days, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { making, required } from '../plan-context';
import type { DesignNode } from '../union';

/** A `kms.Key`, or an existing one by its ARN. */
export function planKmsKey(node: DesignNode<'kms-key'>): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing')
    return [making(node, staticCall('aws_kms.Key', 'fromKeyArn', THIS, node.name, required(props.keyArn, ['keyArn'], 'The ARN of the existing key')))];
  return [
    making(
      node,
      construct('aws_kms.Key', node.name, {
        alias: props.alias,
        description: props.description,
        enableKeyRotation: props.enableKeyRotation,
        rotationPeriod: days(props.rotationPeriodDays),
        pendingWindow: days(props.pendingWindowDays),
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}
