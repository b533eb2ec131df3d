import type { Path } from '@/lib/util/problem';
import { isPeriod } from '../../alarm/metric-of';
import { edgesFrom, type Graph } from '../../graph';
import type { DesignNode } from '../../union';
import { serviceLaunchType } from '../launch-type';
import { isScheduleExpression, SCHEDULE_FORMS } from './schedule';
import type { ScalingPolicy } from './schema';
import { stepProblem } from './steps';
import { requestTargetOf, requestTargetProblem } from './targets';

/** What keeps a service from being scaled as it says: where in its props, and after the service's name. */
export interface ScalingProblem {
  readonly path: Path;
  readonly says: string;
}

/** True when a service's task count follows anything. */
export function isScaled(node: DesignNode<'service'>, graph: Graph): boolean {
  return node.props.scaling !== undefined || edgesFrom(graph, node.id, 'scales-on').length > 0;
}

/** Why a service's task count cannot follow its load at all: the limits, and where it runs. */
export function scalingLimitProblems(node: DesignNode<'service'>, graph: Graph): ScalingProblem[] {
  if (!isScaled(node, graph)) return [];
  const { minCapacity, maxCapacity } = node.props.scaling ?? {};
  const at = (key: string): Path => ['scaling', key];
  if (serviceLaunchType(node, graph) === 'EXTERNAL')
    return [{ path: ['scaling'], says: 'runs on External instances, where the number of tasks cannot be scaled' }];
  // Elsewhere than on instances the CDK makes no daemons, and the setting has no effect.
  if (node.props.daemon && serviceLaunchType(node, graph) === 'EC2')
    return [{ path: ['scaling'], says: 'is a daemon: it runs one task on each instance, and cannot be scaled' }];
  if (maxCapacity === undefined) return [{ path: at('maxCapacity'), says: 'is scaled, but nothing says how many tasks it may have at most' }];
  const wrong = (['minCapacity', 'maxCapacity'] as const).flatMap((key) => capacityProblem(node.props.scaling?.[key], at(key)));
  if (wrong.length > 0) return wrong;
  // Without a minimum the CDK takes 1.
  return (minCapacity ?? 1) > maxCapacity
    ? [{ path: at('maxCapacity'), says: `may have at least ${minCapacity ?? 1} and at most ${maxCapacity} tasks; the most must not be below the least` }]
    : [];
}

/** What is wrong with one policy of a service, so that the CDK or Application Auto Scaling would refuse it. */
export function policyProblems(node: DesignNode<'service'>, index: number, policy: ScalingPolicy, graph: Graph): ScalingProblem[] {
  const at = (...path: Path): Path => ['scaling', 'policies', index, ...path];
  return [
    ...nameProblems(node, index, at),
    ...typeProblems(node, policy, at, graph),
    ...sameMetricProblems(node, index, policy, at, graph),
    ...cooldownProblems(policy, at),
  ];
}

/** A service holds one value of each metric: Application Auto Scaling takes one such policy. @see https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html */
function sameMetricProblems(node: DesignNode<'service'>, index: number, policy: ScalingPolicy, at: At, graph: Graph): ScalingProblem[] {
  const what = heldBy(node, policy, graph);
  const before = (node.props.scaling?.policies ?? []).slice(0, index);
  if (!what || !before.some((other) => heldBy(node, other, graph)?.id === what.id)) return [];
  return [
    { path: at('type'), says: `is to hold two values of ${what.words}, and Application Auto Scaling takes one policy for each metric; keep one of the two` },
  ];
}

/** The metric of the service itself of which a policy holds a value. */
function heldBy(node: DesignNode<'service'>, policy: ScalingPolicy, graph: Graph): { readonly id: string; readonly words: string } | undefined {
  switch (policy.type) {
    case 'CPU':
      return { id: 'CPU', words: 'CPU' };
    case 'MEMORY':
      return { id: 'MEMORY', words: 'memory' };
    case 'REQUESTS': {
      const target = requestTargetOf(node, policy, graph);
      return target && { id: `requests of ${target.id}`, words: `the requests per target of ${target.name}` };
    }
    default:
      return undefined;
  }
}

function typeProblems(node: DesignNode<'service'>, policy: ScalingPolicy, at: At, graph: Graph): ScalingProblem[] {
  const problem = (path: Path, says: string): ScalingProblem[] => [{ path: at(...path), says }];
  switch (policy.type) {
    case undefined:
      return problem(['type'], 'is scaled by something that is not said: choose CPU, memory, requests, a metric or a schedule');
    case 'CPU':
    case 'MEMORY':
      return targetProblem(policy, at, policy.type === 'CPU' ? 'CPU' : 'memory', true);
    case 'REQUESTS':
      return [
        ...targetProblem(policy, at, 'requests per target', false),
        ...requestTargetProblem(node, policy, graph).map((says) => ({ path: at('targetGroup'), says })),
      ];
    case 'METRIC':
      return [...targetProblem(policy, at, 'the metric', false), ...metricProblems(policy, at), ...statisticProblem(policy, at)];
    case 'STEPS': {
      const found = stepProblem(policy.steps, policy.adjustment === 'EXACT_CAPACITY');
      return [
        ...metricProblems(policy, at),
        ...(found ? problem(['steps', ...found.path], `is scaled in steps; the policy ${found.problem.replace(/\.$/, '')}`) : []),
        ...alarmProblems(policy, at),
      ];
    }
    case 'SCHEDULE':
      return scheduleProblems(policy, at);
  }
}

type At = (...path: Path) => Path;

/** The CDK makes something called `Resource` beside the policies. */
function nameProblems(node: DesignNode<'service'>, index: number, at: At): ScalingProblem[] {
  const policies = node.props.scaling?.policies ?? [];
  const name = policies[index]?.name;
  if (name === undefined) return [];
  // Of what follows a value the CDK leaves the name Default out of its id, which is then that of another part.
  if (name === 'Default' && policies[index]?.type !== 'STEPS' && policies[index]?.type !== 'SCHEDULE')
    return [{ path: at('name'), says: 'has a policy called Default, a name that the CDK leaves out of ids; choose another name' }];
  if (name === 'Resource') return [{ path: at('name'), says: 'has a policy called Resource, which the CDK takes for itself; choose another name' }];
  return policies.findIndex((other) => other.name === name) < index
    ? [{ path: at('name'), says: `has two policies called ${name}; each needs a name of its own` }]
    : [];
}

function cooldownProblems(policy: ScalingPolicy, at: At): ScalingProblem[] {
  return (['cooldownSeconds', 'scaleInCooldownSeconds', 'scaleOutCooldownSeconds'] as const).flatMap((key) => {
    const value = policy[key];
    return value === undefined || !counts(policy, key) || (Number.isInteger(value) && value >= 0)
      ? []
      : [{ path: at(key), says: `pauses ${value} seconds between changes; that must be a whole number from 0` }];
  });
}

/** What is left from another type waits for that type. */
function counts({ type }: ScalingPolicy, key: string): boolean {
  return key === 'cooldownSeconds' ? type === 'STEPS' : type !== 'STEPS' && type !== 'SCHEDULE';
}

/** How long an alarm of steps looks, as the CDK allows it. */
export function alarmProblems(
  { evaluationPeriods, datapointsToAlarm }: Pick<ScalingPolicy, 'evaluationPeriods' | 'datapointsToAlarm'>,
  at: At,
): ScalingProblem[] {
  if (evaluationPeriods !== undefined && (evaluationPeriods < 1 || !Number.isInteger(evaluationPeriods)))
    return [{ path: at('evaluationPeriods'), says: `looks at ${evaluationPeriods} periods before it is scaled; it must be a whole number from 1` }];
  if (datapointsToAlarm === undefined) return [];
  if (evaluationPeriods === undefined)
    return [{ path: at('evaluationPeriods'), says: `is scaled when ${datapointsToAlarm} periods agree, but nothing says at how many it looks` }];
  return datapointsToAlarm < 1 || datapointsToAlarm > evaluationPeriods || !Number.isInteger(datapointsToAlarm)
    ? [
        {
          path: at('datapointsToAlarm'),
          says: `is scaled when ${datapointsToAlarm} of ${evaluationPeriods} periods agree; it must be a whole number from 1 to ${evaluationPeriods}`,
        },
      ]
    : [];
}

function targetProblem({ target }: ScalingPolicy, at: At, what: string, percent: boolean): ScalingProblem[] {
  if (target === undefined) return [{ path: at('target'), says: `is scaled on ${what}, but nothing says which value to hold` }];
  if (target <= 0 || (percent && target > 100))
    return [{ path: at('target'), says: `is to hold ${target}${percent ? ' %' : ''} of ${what}; choose ${percent ? 'from 1 to 100 %' : 'more than 0'}` }];
  return [];
}

function metricProblems(policy: ScalingPolicy, at: At): ScalingProblem[] {
  const own = (policy.metric ?? 'OWN') === 'OWN';
  return [
    ...(own && !policy.namespace ? [{ path: at('namespace'), says: 'is scaled on a metric without a namespace; give one such as Shop/Orders' }] : []),
    ...(own && !policy.metricName ? [{ path: at('metricName'), says: 'is scaled on a metric without a name' }] : []),
    ...(own && Object.entries(policy.dimensions ?? {}).some((pair) => pair.some((text) => text.length < 1 || text.length > 255))
      ? [{ path: at('dimensions'), says: 'is scaled on a metric with a dimension that is empty or too long; names and values have 1 to 255 characters' }]
      : []),
    ...(own && Object.keys(policy.dimensions ?? {}).length > 30
      ? [{ path: at('dimensions'), says: 'is scaled on a metric with more than 30 dimensions' }]
      : []),
    ...(policy.periodSeconds !== undefined && !isPeriod(policy.periodSeconds)
      ? [{ path: at('periodSeconds'), says: `is scaled on periods of ${policy.periodSeconds} seconds; they are 1, 5, 10 or 30 seconds, or whole minutes` }]
      : []),
  ];
}

/** The CDK refuses percentiles for a value to hold. */
function statisticProblem({ statistic }: ScalingPolicy, at: At): ScalingProblem[] {
  if (statistic === undefined || ['average', 'minimum', 'maximum', 'samplecount', 'sum', 'avg', 'min', 'max', 'n'].includes(statistic.toLowerCase())) return [];
  return [{ path: at('statistic'), says: `is to hold a value of the statistic "${statistic}"; use Average, Minimum, Maximum, SampleCount or Sum` }];
}

function scheduleProblems(policy: ScalingPolicy, at: At): ScalingProblem[] {
  const { schedule, minCapacity, maxCapacity } = policy;
  const limits = (['minCapacity', 'maxCapacity'] as const).flatMap((key) => capacityProblem(policy[key], at(key)));
  return [
    ...(!schedule
      ? [{ path: at('schedule'), says: `is scaled by a schedule that is not given; write ${SCHEDULE_FORMS}` }]
      : isScheduleExpression(schedule)
        ? []
        : [{ path: at('schedule'), says: `is scaled by "${schedule}", which is no schedule; write ${SCHEDULE_FORMS}` }]),
    ...(minCapacity === undefined && maxCapacity === undefined
      ? [{ path: at('minCapacity'), says: 'has a schedule that changes nothing; give the least or the most number of tasks from then on' }]
      : limits.length > 0
        ? limits
        : minCapacity !== undefined && maxCapacity !== undefined && minCapacity > maxCapacity
          ? [
              {
                path: at('maxCapacity'),
                says: `has a schedule for at least ${minCapacity} and at most ${maxCapacity} tasks; the most must not be below the least`,
              },
            ]
          : []),
  ];
}

function capacityProblem(value: number | undefined, path: Path): ScalingProblem[] {
  if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= 5000)) return [];
  return [{ path, says: `is scaled to ${value} tasks; that must be a whole number from 0 to 5000` }];
}
