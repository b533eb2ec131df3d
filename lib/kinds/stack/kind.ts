import type { KindDefinition } from '../definition';
import { stackSizeOf } from './estimate';

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
  facts: ({ id }, graph) => {
    const { resources } = stackSizeOf(graph, id);
    return resources === 0 ? 'empty' : resources === 1 ? 'about 1 resource' : `about ${resources} resources`;
  },
  // Its id, its name and its tags are said where the stack is made; what is in it has plans of its own.
  plan: () => [],
};
