import { construct, days, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { Incomplete, making } from '../plan-context';
import { between, nameOf, reference } from '../references';
import type { DesignNode, Props } from '../union';

/** A `kms.Key`, or an existing one by its ARN. */
export function planKmsKey(node: DesignNode<'kms-key'>): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing')
    return [making(node, staticCall('aws_kms.Key', 'fromKeyArn', THIS, node.name, reference(props.keyArn, 'keyArn', 'The ARN of the existing key')))];
  return [
    making(
      node,
      construct('aws_kms.Key', node.name, {
        alias: nameOf('kms-key', props.alias, 'alias'),
        description: props.description,
        enableKeyRotation: props.enableKeyRotation,
        rotationPeriod: days(rotationPeriod(props)),
        pendingWindow: days(between(props.pendingWindowDays, 7, 30, 'pendingWindowDays', 'The waiting period in days')),
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}

function rotationPeriod({ rotationPeriodDays, enableKeyRotation }: Props<'kms-key'>): number | undefined {
  if (rotationPeriodDays !== undefined && enableKeyRotation === false)
    throw new Incomplete(['rotationPeriodDays'], 'A key that is not rotated has no rotation period.');
  return between(rotationPeriodDays, 90, 2560, 'rotationPeriodDays', 'The rotation period in days');
}
