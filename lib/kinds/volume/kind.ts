import type { KindDefinition } from '../definition';
import { planVolume } from './plan';

/** Data of a task that containers mount. */
export const volume: KindDefinition<'volume'> = {
  kind: 'volume',
  label: 'Volume',
  description: 'Data of a task that containers mount.',
  area: 'task',
  group: 'Task',
  defaultName: 'data',
  defaults: {},
  construct: () => 'aws_ecs.Volume',
  resource: () => undefined,
  facts: ({ props }) => props.type ?? 'host',
  plan: planVolume,
};
