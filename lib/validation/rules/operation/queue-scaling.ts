import type { Design } from '@/lib/document/design';
import { queueProblems } from '@/lib/kinds/service/scaling/queue';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix } from '../../support/fixes';
import { queued } from './examples';

/** A service that scales on a queue says for how many messages. */
export const queueScaling = defineRule({
  id: 'operation/queue-scaling',
  severity: 'error',
  title: 'A service that scales on a queue says for how many messages',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_sqs-readme.html',
  related: ['CDK: You must supply at least 2 intervals for autoscaling', 'CDK: evaluationPeriods must be set if datapointsToAlarm is set'],
  on: 'edge:scales-on',
  check: (edge, design) => queueProblems(edge, design).map(({ path, says }) => ({ path, says, name: design.nodes[edge.from]?.name ?? '' })),
  message: ({ name, says }) => `Service ${name} ${says}.`,
  fixes: ({ path }, { id }) =>
    path[0] === 'name'
      ? [clearFix('Name its policy after the queue', id, ['name'])]
      : path[0] === 'messagesPerTask'
        ? [setFix('One more task for 100 messages', id, ['messagesPerTask'], 100)]
        : [removeFix('Take the line away', id)],
  examples: () => ({
    ok: [
      on({ messagesPerTask: 30, scaleInWhenDone: true }),
      on({
        steps: [
          { upper: 0, change: -1 },
          { lower: 100, change: 1 },
        ],
      }),
    ],
    bad: [
      on({}),
      on({ messagesPerTask: 0 }),
      on({ steps: [{ lower: 100, change: 1 }] }),
      on({ messagesPerTask: 30, periodSeconds: 45 }),
      on({ messagesPerTask: 30, datapointsToAlarm: 2 }),
      on({ messagesPerTask: 30, cooldownSeconds: -5 }),
      on({ messagesPerTask: 30, scaleInWhenDone: true, name: 'JobsDone' }),
    ],
  }),
});

function on(props: Readonly<Record<string, unknown>>): Design {
  return queued(
    {},
    {
      nodes: { service: { props: { desiredCount: undefined, scaling: { minCapacity: 2, maxCapacity: 6 } } } },
      edges: { scales: { kind: 'scales-on', from: 'service', to: 'jobs', props } },
    },
  );
}
