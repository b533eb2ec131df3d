import { containersOf, taskDefinitionOf } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { named } from '../../support/text';
import { scheduled } from './examples';

/** Scheduled tasks with ECS Exec have containers that its agent can write to. */
export const scheduledExecReadOnly = defineRule({
  id: 'operation/scheduled-exec-read-only',
  severity: 'warning',
  title: 'ECS Exec in scheduled tasks needs a writable root file system',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  on: 'scheduled-task',
  check: ({ id, name, props }, design) => {
    const task = props.enableExecuteCommand ? taskDefinitionOf(design, id) : undefined;
    const locked = task ? containersOf(design, task.id).filter((container) => container.props.readonlyRootFilesystem) : [];
    return locked.length > 0 ? [{ path: ['enableExecuteCommand'], name, locked: locked.map((container) => container.name) }] : [];
  },
  message: ({ name, locked }) =>
    `Scheduled task ${name} has ECS Exec, whose agent must write inside a container, but the root file system of ${named(locked)} is read-only, so sessions there will not start; make it writable, or switch ECS Exec off.`,
  fixes: ({ path }, { id }) => [clearFix('Switch ECS Exec off', id, path)],
  examples: () => ({
    ok: [scheduled({ enableExecuteCommand: true }, { nodes: { web: { props: { readonlyRootFilesystem: undefined } } } })],
    bad: [scheduled({ enableExecuteCommand: true })],
  }),
});
