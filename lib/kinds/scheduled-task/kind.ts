import type { KindDefinition } from '../definition';

/** Runs tasks at certain times, or when something has happened. */
export const scheduledTask: KindDefinition<'scheduled-task'> = {
  kind: 'scheduled-task',
  label: 'Scheduled task',
  description: 'Runs tasks at certain times, or when something has happened.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'ScheduledTask',
  defaults: {},
  construct: () => 'aws_events.Rule',
  resource: () => 'aws_events.CfnRule',
  facts: () => '',
  plan: () => [],
};
