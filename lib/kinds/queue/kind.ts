import type { KindDefinition } from '../definition';

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
  resource: () => 'aws_sqs.CfnQueue',
  facts: () => '',
  plan: () => [],
};
