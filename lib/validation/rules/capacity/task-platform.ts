import { taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { groupsOf, imageOf } from '../../support/instances';

/** Tasks run on instances of their own processors and system. */
export const taskPlatform = defineRule({
  id: 'capacity/task-platform',
  severity: 'error',
  title: 'Tasks run on instances of their processors and system',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#runtime-platform',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    // Task definitions for EC2 alone cannot say it.
    if (!task || task.props.launchType === 'EC2' || serviceLaunchType(service, design) !== 'EC2') return [];
    const images = groupsOf(service, design).map(imageOf);
    if (images.length === 0 || images.some((image) => !image)) return [];
    const { cpuArchitecture, operatingSystemFamily } = task.props;
    const arm = cpuArchitecture === undefined ? undefined : cpuArchitecture === 'ARM64';
    const windows = operatingSystemFamily === undefined ? undefined : operatingSystemFamily.startsWith('WINDOWS');
    const fits = (image: NonNullable<(typeof images)[number]>): { readonly processor: boolean; readonly system: boolean } => ({
      processor: arm === undefined || (image.architecture === 'arm64') === arm,
      system: windows === undefined || (image.system === 'WINDOWS') === windows,
    });
    const all = images.flatMap((image) => (image ? [fits(image)] : []));
    if (all.some((it) => it.processor && it.system)) return [];
    const processor = !all.some((it) => it.processor);
    return [
      {
        path: [processor ? 'cpuArchitecture' : 'operatingSystemFamily'],
        elementId: task.id,
        name: service.name,
        task: task.name,
        wants: processor ? (arm ? 'ARM' : 'x86') : windows ? 'Windows' : 'Linux',
      },
    ];
  },
  message: ({ name, task, wants }) =>
    `Task definition ${task} is for ${wants}, and no instance that service ${name} can use is; no task can be placed. Change one of them.`,
  fixes: ({ elementId, path, task }) => [clearFix(`Let ${task} say nothing of it`, elementId, path)],
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
