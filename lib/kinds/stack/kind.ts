import type { KindDefinition } from '../definition';

/** A CloudFormation stack: what is in it is deployed together. */
export const stack: KindDefinition<'stack'> = {
  kind: 'stack',
  label: 'Stack',
  description: 'A CloudFormation stack: what is in it is deployed together.',
  area: 'network',
  group: 'Structure',
  defaultName: 'Stack',
  defaults: {},
  construct: () => 'Stack',
  resource: () => undefined,
  facts: () => '',
  plan: () => [],
};
