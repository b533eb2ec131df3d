import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';
import { counted } from '../../support/text';
import { alarmed } from './examples';

/** What a topic says of itself is such as SNS takes. */
export const topicValues = defineRule({
  id: 'operation/topic-values',
  severity: 'error',
  title: 'Display name and archive of a topic are within their limits',
  source: 'https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html',
  related: ['CDK: displayName must be less than or equal to 100 characters', 'CDK: `messageRetentionPeriodInDays` must be an integer between 1 and 365'],
  on: 'topic',
  check: ({ name, props }) => {
    if (props.source === 'existing') return [];
    const { displayName, messageRetentionDays: days } = props;
    return [
      ...(displayName !== undefined && displayName.length > 100
        ? [{ path: ['displayName'], name, says: `has a display name of ${displayName.length} characters; at most 100 are allowed` }]
        : []),
      ...(days !== undefined && (!Number.isInteger(days) || days < 1 || days > 365)
        ? [{ path: ['messageRetentionDays'], name, says: `keeps messages for ${days} days; choose a whole number from 1 to 365` }]
        : []),
    ];
  },
  message: ({ name, says }) => `SNS topic ${name} ${says}.`,
  fixes: ({ path }, { id, props }) => {
    if (path[0] === 'displayName') return [losing(setFix('Shorten it', id, path, (props.displayName ?? '').slice(0, 100)))];
    const nearest = Math.min(365, Math.max(1, Math.round(props.messageRetentionDays ?? 1)));
    return [setFix(`Keep them for ${counted(nearest, 'day')}`, id, path, nearest), clearFix('Do not keep messages', id, path)];
  },
  examples: () => ({
    ok: [topic({ displayName: 'Shop' })],
    bad: [topic({ displayName: 'x'.repeat(101) }), topic({ fifo: true, messageRetentionDays: 400 })],
  }),
});

function topic(props: Readonly<Record<string, unknown>>) {
  return alarmed({}, {}, 'service', { nodes: { pager: { kind: 'topic', name: 'Pager', props: { enforceSsl: true, ...props } } } });
}
