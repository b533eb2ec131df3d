import { policyProblems } from '@/lib/kinds/service/scaling/problems';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { policy, scaled } from './examples';

/** Each reason to scale says what it follows, and how. */
export const scalingPolicyRule = defineRule({
  id: 'operation/scaling-policy',
  severity: 'error',
  title: 'Each scaling policy says what it follows, and how',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html',
  related: [
    'CDK: You must supply at least 2 intervals for autoscaling',
    'CDK: Two intervals overlap',
    'CDK: Can have at most one no-change interval',
    'CDK: You must supply at least one of minCapacity or maxCapacity',
    'CDK: evaluationPeriods must be set if datapointsToAlarm is set',
    'https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html',
  ],
  on: 'service',
  check: (node, design) =>
    (node.props.scaling?.policies ?? []).flatMap((it, index) =>
      policyProblems(node, index, it, design).map(({ path, says }) => ({ path, says, name: node.name, index })),
    ),
  message: ({ name, says }) => `Service ${name} ${says}.`,
  fixes: ({ index }, { id }) => [clearFix('Take the policy away', id, ['scaling', 'policies', index])],
  examples: () => ({
    ok: [
      scaled({
        policies: [
          { type: 'CPU', target: 60 },
          { type: 'REQUESTS', target: 1000 },
          { type: 'METRIC', namespace: 'Shop', metricName: 'Open', target: 10 },
          {
            type: 'STEPS',
            metric: 'CPU_UTILIZATION',
            steps: [
              { upper: 20, change: -1 },
              { lower: 80, change: 1 },
            ],
            evaluationPeriods: 3,
            datapointsToAlarm: 2,
          },
          { type: 'SCHEDULE', schedule: 'cron(0 8 ? * MON-FRI *)', timeZone: 'Europe/Berlin', minCapacity: 4 },
        ],
      }),
    ],
    bad: [
      policy({}),
      policy({ type: 'CPU' }),
      policy({ type: 'MEMORY', target: 120 }),
      policy({ type: 'REQUESTS', target: 1000, targetGroup: 'Other' }),
      policy({ type: 'METRIC', target: 10, metricName: 'Open' }),
      policy({ type: 'METRIC', target: 10, namespace: 'Shop', metricName: 'Open', statistic: 'p99' }),
      policy({ type: 'METRIC', target: 10, namespace: 'Shop', metricName: 'Open', periodSeconds: 45 }),
      policy({ type: 'STEPS', metric: 'CPU_UTILIZATION', steps: [{ lower: 80, change: 1 }] }),
      policy({
        type: 'STEPS',
        metric: 'CPU_UTILIZATION',
        steps: [
          { lower: 60, upper: 90, change: 1 },
          { lower: 80, upper: 95, change: 2 },
        ],
      }),
      policy({
        type: 'STEPS',
        metric: 'CPU_UTILIZATION',
        steps: [
          { lower: 10, upper: 20, change: -1 },
          { lower: 80, upper: 90, change: 2 },
        ],
      }),
      policy({
        type: 'STEPS',
        metric: 'CPU_UTILIZATION',
        steps: [
          { upper: 20, change: -1 },
          { lower: 80, change: 1 },
        ],
        datapointsToAlarm: 2,
      }),
      policy({ type: 'SCHEDULE', schedule: 'cron(0 8 * * *)', minCapacity: 4 }),
      policy({ type: 'SCHEDULE', schedule: 'rate(1 hours)', minCapacity: 4 }),
      policy({ type: 'SCHEDULE', schedule: 'rate(1 hour)' }),
      policy({ type: 'CPU', target: 60, scaleInCooldownSeconds: -1 }),
      scaled({
        policies: [
          { type: 'CPU', target: 60, name: 'Busy' },
          { type: 'CPU', target: 80, name: 'Busier' },
        ],
      }),
      scaled({
        policies: [
          { type: 'CPU', target: 60, name: 'Busy' },
          { type: 'MEMORY', target: 60, name: 'Busy' },
        ],
      }),
    ],
  }),
});
