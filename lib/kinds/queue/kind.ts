import type { KindDefinition } from '../definition';
import { encryptionKeyIdOf } from '../encryption';
import { existing } from '../existing';
import { edgesFrom, edgesTo } from '../graph';
import { isFifo } from './fifo';
import { planQueue } from './plan';

/** Messages that wait until a task takes them. */
export const queue: KindDefinition<'queue'> = {
  kind: 'queue',
  label: 'SQS queue',
  description: 'Messages that wait until a task takes them.',
  area: 'data',
  group: 'Storage',
  defaultName: 'Queue',
  defaults: {},
  construct: () => 'aws_sqs.Queue',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_sqs.CfnQueue'),
  facts: (node, graph) => {
    const { id, props } = node;
    const dead = edgesFrom(graph, id, 'dead-letters')[0];
    return (
      existing(props, props.queueArn) ??
      [
        props.queueName,
        isFifo(node) ? 'FIFO' : edgesTo(graph, id, 'dead-letters').length > 0 ? 'dead letters' : 'standard',
        dead && `${dead.props.maxReceiveCount ?? '?'} tries`,
        encryptionKeyIdOf(id, graph) ? 'own key' : undefined,
      ]
        .filter(Boolean)
        .join(' · ')
    );
  },
  plan: planQueue,
};
