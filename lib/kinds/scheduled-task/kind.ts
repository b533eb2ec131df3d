import type { KindDefinition } from '../definition';
import { taskDefinitionOf } from '../graph';
import { CAPACITY_TEXT } from '../task-definition/launch-types';
import { scheduledLaunchType } from './launch';
import { planScheduledTask } from './plan';
import { triggerText } from './words';

/** Runs tasks at certain times, or when something has happened. */
export const scheduledTask: KindDefinition<'scheduled-task'> = {
  kind: 'scheduled-task',
  label: 'Scheduled task',
  description: 'Runs tasks at certain times, or when something has happened.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'ScheduledTask',
  defaults: { schedule: 'rate(1 day)' },
  construct: () => 'aws_events.Rule',
  resource: () => 'aws_events.CfnRule',
  facts: (node, graph) => {
    const { taskCount = 1, enabled } = node.props;
    return [
      enabled === false ? 'switched off' : triggerText(node.props),
      taskCount === 1 ? undefined : `${taskCount} tasks`,
      CAPACITY_TEXT[scheduledLaunchType(node, graph)],
      taskDefinitionOf(graph, node.id) ? undefined : 'no task definition',
    ]
      .filter(Boolean)
      .join(' · ');
  },
  plan: planScheduledTask,
};
