import { construct, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { making, required, type PlanContext } from '../plan-context';
import { reference } from '../references';
import type { DesignNode, Props } from '../union';
import { metricOf } from './metric-of';

const CLOUDWATCH = 'aws_cloudwatch';

/** A `cloudwatch.Alarm`, or an existing one by its name or ARN. */
export function planAlarm(node: DesignNode<'alarm'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const byArn = !props.alarmName && props.alarmArn !== undefined;
    const value = byArn
      ? reference(props.alarmArn, 'alarmArn', 'The ARN of the existing alarm')
      : reference(props.alarmName, 'alarmName', 'The name of the existing alarm');
    return [making(node, staticCall(`${CLOUDWATCH}.Alarm`, byArn ? 'fromAlarmArn' : 'fromAlarmName', THIS, node.name, value))];
  }
  return [
    making(
      node,
      construct(`${CLOUDWATCH}.Alarm`, node.name, {
        alarmName: props.alarmName,
        alarmDescription: props.description,
        metric: metricOf(node, context),
        threshold: required(props.threshold, ['threshold'], 'The threshold of the alarm'),
        comparisonOperator: props.comparison === undefined ? undefined : member(`${CLOUDWATCH}.ComparisonOperator`, `${props.comparison}_THRESHOLD`),
        evaluationPeriods: required(props.evaluationPeriods, ['evaluationPeriods'], 'The number of periods that the alarm looks at'),
        datapointsToAlarm: props.datapointsToAlarm,
        treatMissingData: props.treatMissingData === undefined ? undefined : member(`${CLOUDWATCH}.TreatMissingData`, props.treatMissingData),
        evaluateLowSampleCountPercentile: props.lowSampleCount && LOW_SAMPLES[props.lowSampleCount],
        actionsEnabled: props.actionsEnabled,
      }),
    ),
  ];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html */
const LOW_SAMPLES: Record<NonNullable<Props<'alarm'>['lowSampleCount']>, string> = { EVALUATE: 'evaluate', IGNORE: 'ignore' };
