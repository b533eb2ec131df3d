import type { Path } from '@/lib/util/problem';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { alarmed } from './examples';

const FORMS = {
  EMAIL: { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, form: 'an e-mail address' },
  EMAIL_JSON: { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, form: 'an e-mail address' },
  HTTPS: { pattern: /^https:\/\/\S+$/, form: 'an address that begins with https://' },
  HTTP: { pattern: /^http:\/\/\S+$/, form: 'an address that begins with http://' },
  SMS: { pattern: /^\+[1-9]\d{6,14}$/, form: 'a phone number such as +4915112345678' },
} as const;

/** Everybody who is told by a topic can be reached. */
export const topicSubscribers = defineRule({
  id: 'operation/topic-subscribers',
  severity: 'error',
  title: 'Subscribers of a topic can be reached',
  source: 'https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html',
  on: 'topic',
  check: ({ name, props }) =>
    (props.subscriptions ?? []).flatMap(({ protocol, endpoint }, index) => {
      const found = (key: string, says: string) => [{ path: ['subscriptions', index, key] satisfies Path, name, says, index }];
      if (!protocol) return found('protocol', 'does not say how a subscriber is reached');
      if (!endpoint) return found('endpoint', 'does not say where a subscriber is reached');
      if (props.fifo) return found('protocol', 'is FIFO, and only queues can subscribe to such a topic');
      // What CloudFormation fills in is left to it.
      return endpoint.includes('${') || FORMS[protocol].pattern.test(endpoint)
        ? []
        : found('endpoint', `is to reach a subscriber at "${endpoint}", which is not ${FORMS[protocol].form}`);
    }),
  message: ({ name, says }) => `SNS topic ${name} ${says}.`,
  fixes: ({ index }, { id }) => [clearFix('Take the subscriber away', id, ['subscriptions', index])],
  examples: () => ({
    ok: [
      topic([
        { protocol: 'EMAIL', endpoint: 'team@example.com' },
        { protocol: 'SMS', endpoint: '+4915112345678' },
      ]),
    ],
    bad: [
      topic([{ endpoint: 'team@example.com' }]),
      topic([{ protocol: 'HTTPS' }]),
      topic([{ protocol: 'EMAIL', endpoint: 'team' }]),
      topic([{ protocol: 'HTTPS', endpoint: 'http://example.com' }]),
    ],
  }),
});

function topic(subscriptions: readonly Readonly<Record<string, unknown>>[]) {
  return alarmed({}, {}, 'service', { nodes: { pager: { kind: 'topic', name: 'Pager', props: { enforceSsl: true, subscriptions } } } });
}
