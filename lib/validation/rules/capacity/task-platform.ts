import { taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { groupsOf, misfit } from '../../support/instances';

/** Tasks run on instances of their own processors and system. */
export const taskPlatform = defineRule({
  id: 'capacity/task-platform',
  severity: 'error',
  title: 'Tasks run on instances of their processors and system',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#runtime-platform',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    if (!task || serviceLaunchType(service, design) !== 'EC2') return [];
    const found = misfit(task, groupsOf(service, design));
    return found ? [{ path: [found.key], elementId: task.id, name: service.name, task: task.name, wants: found.wants }] : [];
  },
  message: ({ name, task, wants }) =>
    `Task definition ${task} is for ${wants}, and no instance that service ${name} can use is; no task can be placed. Change one of them.`,
  fixes: ({ elementId, path, task }) => [losing(clearFix(`Let ${task} say nothing of it`, elementId, path))],
  examples: () => ({
    ok: [
      ec2Example({
        nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024, cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' } } },
      }),
    ],
    bad: [
      ec2Example({
        nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024, cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' } } },
      }),
    ],
  }),
});
