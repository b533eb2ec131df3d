import { taskDefinitionOf } from '@/lib/kinds/graph';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { instancesText, moreInstancesFixes, mostInstances, total } from '../../support/demand';
import { setFix } from '../../support/fixes';
import { freePortFixes, hostPortsOf } from '../../support/host-ports';
import { onlyGroupsOf } from '../../support/room';
import { counted } from '../../support/text';
import { scheduledOnInstances } from './examples';

/** There is an instance for each task that an event starts and that needs one of its own. */
export const scheduledPorts = defineRule({
  id: 'capacity/scheduled-ports',
  severity: 'error',
  title: 'There are instances enough for scheduled tasks that take the same host port',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html',
  on: 'scheduled-task',
  check: (node, design) => {
    const task = taskDefinitionOf(design, node.id);
    const [port] = task ? hostPortsOf(task, design) : [];
    const groups = port && onlyGroupsOf(node, design);
    const tasks = node.props.taskCount ?? 1;
    const instances = groups ? total(groups, mostInstances) : Infinity;
    return port && groups && tasks > instances ? [{ path: ['taskCount'], name: node.name, tasks, instances, port, groups }] : [];
  },
  message: ({ name, tasks, instances, port, groups }) =>
    `Scheduled task ${name} starts ${counted(tasks, 'task')} at a time, each of which takes port ${port.key} of its instance (container ${port.container.name}), and there can be ${instancesText(groups)}: ${instances === 0 ? 'none' : `at most ${instances}`} of them can be placed. Start fewer, allow more instances, or take no port of the instance.`,
  fixes: ({ tasks, instances, port, groups, path }, { id }, design): Fix[] => [
    ...moreInstancesFixes(groups, tasks),
    ...(instances > 0 ? [setFix(`Start ${counted(instances, 'task')}`, id, path, instances)] : []),
    ...freePortFixes(port, design),
  ],
  examples: () => {
    const starting = (taskCount: number, hostPort: number | undefined) =>
      scheduledOnInstances({ taskCount }, { app: { portMappings: [{ containerPort: 80, hostPort }] } });
    return { ok: [starting(4, 8080), starting(9, undefined)], bad: [starting(5, 8080)] };
  },
});
