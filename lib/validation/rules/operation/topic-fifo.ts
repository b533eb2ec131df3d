import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { alarmed } from './examples';

/** The settings of FIFO topics alone, as they are labelled. */
const WORDS = {
  contentBasedDeduplication: 'Same text is the same message',
  fifoThroughputScope: 'A message is once in',
  messageRetentionDays: 'Archived for',
} as const;

/** A FIFO topic is one in its name and in its settings. */
export const topicFifo = defineRule({
  id: 'operation/topic-fifo',
  severity: 'error',
  title: 'A topic is FIFO in its name and in all of its settings, or in none',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html',
  related: [
    'CDK: Content based deduplication can only be enabled for FIFO SNS topics',
    'CDK: `messageRetentionPeriodInDays` is only valid for FIFO SNS topics',
  ],
  on: 'topic',
  check: ({ name, props }) =>
    props.source === 'existing' || props.fifo
      ? []
      : [
          ...(['contentBasedDeduplication', 'fifoThroughputScope', 'messageRetentionDays'] as const).flatMap((key) =>
            props[key] ? [{ path: [key], name, says: `says “${WORDS[key]}”, which only FIFO topics know` }] : [],
          ),
          ...(props.topicName?.endsWith('.fifo') ? [{ path: ['topicName'], name, says: 'is not FIFO, but its name ends in .fifo' }] : []),
        ],
  message: ({ name, says }) => `SNS topic ${name} ${says}; make it FIFO, or take it away.`,
  fixes: ({ path }, { id }): Fix[] => [setFix('Make it FIFO', id, ['fifo'], true), clearFix('Take it away', id, path)],
  examples: () => ({
    ok: [topic({}), topic({ fifo: true, contentBasedDeduplication: true, topicName: 'alerts.fifo', subscriptions: undefined })],
    bad: [topic({ contentBasedDeduplication: true }), topic({ messageRetentionDays: 7 }), topic({ topicName: 'alerts.fifo' })],
  }),
});

function topic(props: Readonly<Record<string, unknown>>) {
  return alarmed({}, {}, 'service', {
    nodes: {
      pager: { kind: 'topic', name: 'Pager', props: { enforceSsl: true, subscriptions: [{ protocol: 'EMAIL', endpoint: 'team@example.com' }], ...props } },
    },
  });
}
