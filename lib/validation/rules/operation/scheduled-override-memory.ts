import { taskDefinitionOf } from '@/lib/kinds/graph';
import { memoryText } from '@/lib/kinds/sizes';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { scheduled } from './examples';

/** What an event gives a container is no more than its task has. */
export const scheduledOverrideMemory = defineRule({
  id: 'operation/scheduled-override-memory',
  severity: 'error',
  title: 'An override gives a container no more memory than the task has',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html'],
  on: 'scheduled-task',
  check: (node, design) => {
    const has = node.props.memoryMiB ?? taskDefinitionOf(design, node.id)?.props.memoryMiB;
    if (has === undefined) return [];
    return (node.props.containerOverrides ?? []).flatMap(({ containerName, memoryLimitMiB, memoryReservationMiB }, index) =>
      (
        [
          ['memoryLimitMiB', memoryLimitMiB],
          ['memoryReservationMiB', memoryReservationMiB],
        ] as const
      ).flatMap(([key, wants]) =>
        containerName && wants !== undefined && wants > has
          ? [{ path: ['containerOverrides', index, key], name: node.name, container: containerName, wants, has }]
          : [],
      ),
    );
  },
  message: ({ name, container, wants, has }) =>
    `Scheduled task ${name} gives container ${container} ${memoryText(wants)}, and its task has ${memoryText(has)}, so ECS refuses to start it. Give the container less, or the task more.`,
  fixes: ({ path, has }, { id }) => [setFix(`Use ${memoryText(has)}`, id, path, has), clearFix('As its definition says', id, path)],
  examples: () => ({
    ok: [scheduled({ containerOverrides: [{ containerName: 'web', memoryLimitMiB: 1024 }] })],
    bad: [scheduled({ containerOverrides: [{ containerName: 'web', memoryLimitMiB: 4096 }] })],
  }),
});
