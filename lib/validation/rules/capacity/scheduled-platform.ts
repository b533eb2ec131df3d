import { taskDefinitionOf } from '@/lib/kinds/graph';
import { scheduledLaunchType } from '@/lib/kinds/scheduled-task/launch';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { groupsOf, misfit } from '../../support/instances';
import { scheduledOnInstances } from './examples';

/** Tasks that an event starts run on instances of their own processors and system. */
export const scheduledPlatform = defineRule({
  id: 'capacity/scheduled-platform',
  severity: 'error',
  title: 'Scheduled tasks run on instances of their processors and system',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#runtime-platform',
  on: 'scheduled-task',
  check: (node, design) => {
    const task = taskDefinitionOf(design, node.id);
    if (!task || scheduledLaunchType(node, design) !== 'EC2') return [];
    const found = misfit(task, groupsOf(node, design));
    return found ? [{ path: [found.key], elementId: task.id, name: node.name, task: task.name, wants: found.wants }] : [];
  },
  message: ({ name, task, wants }) =>
    `Task definition ${task} is for ${wants}, and no instance on which scheduled task ${name} can run is; no task can be placed. Change one of them.`,
  fixes: ({ elementId, path, task }) => [losing(clearFix(`Let ${task} say nothing of it`, elementId, path))],
  examples: () => {
    const on = (cpuArchitecture: string) =>
      scheduledOnInstances(
        { launchType: 'EC2' },
        { task: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024, cpuArchitecture, operatingSystemFamily: 'LINUX' } },
      );
    return { ok: [on('X86_64')], bad: [on('ARM64')] };
  },
});
