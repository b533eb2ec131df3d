import { nodesOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { freeId } from '../../support/fixes';
import { scheduled } from './examples';

/** A scheduled task runs something. */
export const scheduledTaskMissing = defineRule({
  id: 'operation/scheduled-task-missing',
  severity: 'error',
  title: 'A scheduled task runs a task definition',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/scheduling_tasks.html',
  on: 'scheduled-task',
  check: ({ id, name }, design) => (taskDefinitionOf(design, id) ? [] : [{ path: [], name }]),
  message: ({ name }) => `Scheduled task ${name} has no task definition, so there is nothing to start; draw a line from it to one.`,
  fixes: (_match, { id, name }, design): Fix[] =>
    nodesOfKind(design, 'task-definition')
      .slice(0, 3)
      .map((task) => ({
        label: `Let ${name} run ${task.name}`,
        command: { type: 'add', nodes: [], edges: [{ id: freeId(design, `${id}-runs`), kind: 'runs', from: id, to: task.id, props: {} }], layout: {} },
      })),
  examples: () => ({ ok: [scheduled({})], bad: [scheduled({}, { edges: { 'job-runs': null } })] }),
});
