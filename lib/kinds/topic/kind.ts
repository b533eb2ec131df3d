import type { KindDefinition } from '../definition';
import { encryptionKeyIdOf } from '../encryption';
import { existing } from '../existing';
import { planTopic } from './plan';

/** Tells people and programs what has happened. */
export const topic: KindDefinition<'topic'> = {
  kind: 'topic',
  label: 'SNS topic',
  description: 'Tells people and programs what has happened.',
  area: 'data',
  group: 'Operations',
  defaultName: 'Topic',
  defaults: {},
  construct: () => 'aws_sns.Topic',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_sns.CfnTopic'),
  facts: ({ id, props }, graph) => {
    const [first, ...more] = props.subscriptions ?? [];
    return (
      existing(props, props.topicArn) ??
      [
        props.topicName,
        props.fifo ? 'FIFO' : undefined,
        first ? `${first.endpoint ?? 'subscriber missing'}${more.length > 0 ? ` and ${more.length} more` : ''}` : 'no subscribers here',
        encryptionKeyIdOf(id, graph) ? 'own key' : undefined,
      ]
        .filter(Boolean)
        .join(' · ')
    );
  },
  plan: planTopic,
};
