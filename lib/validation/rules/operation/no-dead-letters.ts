import { edgesFrom, edgesTo } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { queued } from './examples';

/** Messages that fail again and again are put away. */
export const noDeadLetters = defineRule({
  id: 'operation/no-dead-letters',
  severity: 'hint',
  title: 'A queue whose messages are worked on has a dead-letter queue',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  related: ['cdk-nag AwsSolutions-SQS3'],
  on: 'queue',
  check: ({ id, name, props }, design) => {
    if (props.source === 'existing' || edgesFrom(design, id, 'dead-letters').length > 0 || edgesTo(design, id, 'dead-letters').length > 0) return [];
    const consumed = edgesTo(design, id, 'scales-on').length > 0 || edgesTo(design, id, 'grants').some((edge) => edge.props.access !== 'WRITE');
    return consumed ? [{ path: [], name }] : [];
  },
  message: ({ name }) =>
    `A message of ${name} that makes its task fail comes back again and again. Draw a line from ${name} to a second queue, which keeps such messages.`,
  examples: () => ({ ok: [queued({})], bad: [queued({}, { edges: { fails: null }, nodes: { dead: null } })] }),
});
