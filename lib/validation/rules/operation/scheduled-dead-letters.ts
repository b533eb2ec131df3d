import { edgesFrom } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { scheduled } from './examples';

/** Events that fail are kept, where they would be missed. */
export const scheduledDeadLetters = defineRule({
  id: 'operation/scheduled-dead-letters',
  severity: 'hint',
  title: 'Events that start tasks are kept when that fails',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
  on: 'scheduled-task',
  check: ({ id, name, props }, design) =>
    props.eventPattern && !props.schedule && edgesFrom(design, id, 'dead-letters').length === 0 ? [{ path: [], name }] : [],
  message: ({ name }) =>
    `An event that does not get a task started is lost: scheduled task ${name} has no queue for such events. Draw a line from it to a queue.`,
  examples: () => ({
    ok: [
      scheduled({}),
      scheduled(
        { schedule: undefined, eventPattern: '{"source": ["aws.s3"]}' },
        {
          nodes: { dead: { kind: 'queue', name: 'Dead', props: { enforceSsl: true } } },
          edges: { fails: { kind: 'dead-letters', from: 'job', to: 'dead', props: {} } },
        },
      ),
    ],
    bad: [scheduled({ schedule: undefined, eventPattern: '{"source": ["aws.s3"]}' })],
  }),
});
