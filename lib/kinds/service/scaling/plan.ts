import { call, instance, listOf, mapOf, member, ref, seconds, staticCall, structOrNothing, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import { edgesFrom } from '../../graph';
import { doing, Incomplete, type PlanContext } from '../../plan-context';
import type { DesignEdge, DesignNode } from '../../union';
import { policyIds, queuePolicyIds } from './ids';
import { policyProblems, isScaled, scalingLimitProblems, type ScalingProblem } from './problems';
import { queueProblems } from './queue';
import type { ScalingPolicy, ScalingStep } from './schema';
import { stepsPerTask } from './steps';
import { requestTargetOf } from './targets';

type StepOptions = Pick<ScalingPolicy, 'adjustment' | 'cooldownSeconds' | 'evaluationPeriods' | 'datapointsToAlarm' | 'aggregation' | 'minAdjustmentMagnitude'>;

const SCALING = 'aws_applicationautoscaling';

/** `service.autoScaleTaskCount(…)` and a call for each reason to scale. @throws Incomplete for what the CDK refuses */
export function finishScaling(node: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  const { graph } = context;
  if (!isScaled(node, graph)) return [];
  const queues = edgesFrom(graph, node.id, 'scales-on');
  const policies = node.props.scaling?.policies ?? [];
  refuse([...scalingLimitProblems(node, graph), ...policies.flatMap((policy, index) => policyProblems(node, index, policy, graph))]);
  for (const edge of queues) refuse(queueProblems(edge, graph), edge.id);
  const variable = `${node.id} task count`;
  const count = ref(variable);
  const ids = policyIds(policies);
  return [
    {
      element: node.id,
      variable: { id: variable, hint: `${node.name}TaskCount` },
      expr: call(ref(node.id), 'autoScaleTaskCount', { minCapacity: node.props.scaling?.minCapacity, maxCapacity: node.props.scaling?.maxCapacity }),
      paragraph: true,
    },
    ...policies.map((policy, index) => doing(node.id, planPolicy(node, policy, ids[index] ?? '', ['scaling', 'policies', index], count, context))),
    ...queues.flatMap((edge) => planQueue(node, edge, count, context)),
  ];
}

function refuse(problems: readonly ScalingProblem[], at?: string): void {
  const [problem] = problems;
  if (problem) throw new Incomplete(problem.path, `The service ${problem.says}.`, at);
}

function planPolicy(node: DesignNode<'service'>, policy: ScalingPolicy, id: string, path: Path, count: Expr, context: PlanContext): Expr {
  const tracking = (): Record<string, Input> => ({
    scaleInCooldown: seconds(policy.scaleInCooldownSeconds),
    scaleOutCooldown: seconds(policy.scaleOutCooldownSeconds),
    disableScaleIn: policy.disableScaleIn,
    policyName: policy.policyName,
  });
  switch (policy.type) {
    case 'CPU':
      return call(count, 'scaleOnCpuUtilization', id, { targetUtilizationPercent: policy.target, ...tracking() });
    case 'MEMORY':
      return call(count, 'scaleOnMemoryUtilization', id, { targetUtilizationPercent: policy.target, ...tracking() });
    case 'REQUESTS': {
      const target = requestTargetOf(node, policy, context.graph);
      return call(count, 'scaleOnRequestCount', id, {
        requestsPerTarget: policy.target,
        targetGroup: target && context.construct(target.id, [...path, 'targetGroup']),
        ...tracking(),
      });
    }
    case 'METRIC':
      return call(count, 'scaleToTrackCustomMetric', id, { metric: metricOf(node, policy), targetValue: policy.target, ...tracking() });
    case 'STEPS':
      return call(count, 'scaleOnMetric', id, { metric: metricOf(node, policy), ...stepProps(policy.steps ?? [], policy) });
    case 'SCHEDULE':
    case undefined:
      return call(count, 'scaleOnSchedule', id, {
        schedule: staticCall(`${SCALING}.Schedule`, 'expression', policy.schedule ?? ''),
        timeZone: policy.timeZone === undefined ? undefined : staticCall('TimeZone', 'of', policy.timeZone),
        minCapacity: policy.minCapacity,
        maxCapacity: policy.maxCapacity,
      });
  }
}

/** One policy starts tasks for messages that wait, another one stops them when nothing is left to do: a task in the middle of a message is left alone. */
function planQueue(node: DesignNode<'service'>, edge: DesignEdge<'scales-on'>, count: Expr, context: PlanContext): Statement[] {
  const { props } = edge;
  const { scaling } = node.props;
  const queue = context.construct(edge.to);
  const period = structOrNothing({ period: seconds(props.periodSeconds) });
  const ids = queuePolicyIds(edge, context.graph);
  const steps = props.steps?.length ? props.steps : stepsPerTask(props.messagesPerTask ?? 1, (scaling?.maxCapacity ?? 1) - (scaling?.minCapacity ?? 1));
  const metric = (method: string): Expr => call(queue, method, ...(period ? [period] : []));
  return [
    doing(edge.id, call(count, 'scaleOnMetric', ids.waiting, { metric: metric('metricApproximateNumberOfMessagesVisible'), ...stepProps(steps, props) })),
    ...(props.scaleInWhenDone
      ? [
          doing(
            edge.id,
            call(count, 'scaleOnMetric', ids.done, {
              metric: metric('metricApproximateNumberOfMessagesOutstanding'),
              ...stepProps(DONE, {
                cooldownSeconds: props.cooldownSeconds,
                evaluationPeriods: props.evaluationPeriods,
                datapointsToAlarm: props.datapointsToAlarm,
              }),
            }),
          ),
        ]
      : []),
  ];
}

/** @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_sqs-readme.html#autoscaling-consumers-on-queue-depth */
const DONE: readonly ScalingStep[] = [
  { upper: 0, change: -1 },
  { lower: 0, change: 0 },
];

function stepProps(steps: readonly ScalingStep[], options: StepOptions): Record<string, Input> {
  return {
    scalingSteps: listOf(steps.map(({ lower, upper, change }) => ({ lower, upper, change }))),
    adjustmentType: options.adjustment && member(`${SCALING}.AdjustmentType`, options.adjustment),
    cooldown: seconds(options.cooldownSeconds),
    evaluationPeriods: options.evaluationPeriods,
    datapointsToAlarm: options.datapointsToAlarm,
    metricAggregationType: options.aggregation && member(`${SCALING}.MetricAggregationType`, options.aggregation),
    minAdjustmentMagnitude: options.minAdjustmentMagnitude,
  };
}

function metricOf(node: DesignNode<'service'>, policy: ScalingPolicy): Expr {
  const options = { statistic: policy.statistic, period: seconds(policy.periodSeconds) };
  const given = structOrNothing(options);
  switch (policy.metric) {
    case 'CPU_UTILIZATION':
      return call(ref(node.id), 'metricCpuUtilization', ...(given ? [given] : []));
    case 'MEMORY_UTILIZATION':
      return call(ref(node.id), 'metricMemoryUtilization', ...(given ? [given] : []));
    default:
      return instance('aws_cloudwatch.Metric', {
        namespace: policy.namespace,
        metricName: policy.metricName,
        dimensionsMap: mapOf(policy.dimensions),
        ...options,
      });
  }
}
