import type { KindDefinition } from '../definition';

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
  resource: () => 'aws_sns.CfnTopic',
  facts: () => '',
  plan: () => [],
};
