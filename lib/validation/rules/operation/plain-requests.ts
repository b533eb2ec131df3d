import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { alarmed, queued } from './examples';

/** Requests to a queue are encrypted. */
export const queueTls = defineRule({
  id: 'operation/queue-tls',
  severity: 'hint',
  title: 'A queue takes encrypted requests only',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  related: ['cdk-nag AwsSolutions-SQS4'],
  on: 'queue',
  check: ({ name, props }) => (props.source !== 'existing' && !props.enforceSsl ? [{ path: ['enforceSsl'], name }] : []),
  message: ({ name }) => `SQS queue ${name} also takes requests without encryption; let it refuse them.`,
  fixes: (_match, { id }) => [setFix('Refuse them', id, ['enforceSsl'], true)],
  examples: () => ({ ok: [queued({})], bad: [queued({ enforceSsl: undefined })] }),
});

/** Messages to a topic are encrypted on their way. */
export const topicTls = defineRule({
  id: 'operation/topic-tls',
  severity: 'hint',
  title: 'A topic takes encrypted requests only',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  related: ['cdk-nag AwsSolutions-SNS3'],
  on: 'topic',
  check: ({ name, props }) => (props.source !== 'existing' && !props.enforceSsl ? [{ path: ['enforceSsl'], name }] : []),
  message: ({ name }) => `SNS topic ${name} also takes messages without encryption; let it refuse them.`,
  fixes: (_match, { id }) => [setFix('Refuse them', id, ['enforceSsl'], true)],
  examples: () => ({
    ok: [alarmed({}, {})],
    bad: [alarmed({}, {}, 'service', { nodes: { pager: { kind: 'topic', name: 'Pager', props: { enforceSsl: false } } } })],
  }),
});
