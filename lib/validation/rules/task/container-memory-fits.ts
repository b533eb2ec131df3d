import { FARGATE_DEFAULT, FARGATE_SIZES } from '@/lib/aws/fargate-sizes';
import { containersOf } from '@/lib/kinds/graph';
import { memoryText } from '@/lib/kinds/sizes';
import { canRunOnFargate } from '@/lib/kinds/task-definition/launch-types';
import { ec2Example, fargateExample, sidecar } from '../../example';
import { defineRule, type Match } from '../../rule';
import { setFix } from '../../support/fixes';
import { fittingSizeFixes, onFargate } from '../../support/task';

interface MemoryMatch extends Match {
  /** The one container that is too large by itself. */
  readonly container: string | undefined;
  readonly name: string;
  readonly taskMiB: number;
  readonly sumMiB: number;
}

/** What the containers of a task with a size take fits into the memory of the task. */
export const containerMemoryFits = defineRule({
  id: 'task/container-memory-fits',
  severity: 'error',
  title: 'The memory of the containers must fit into the memory of the task',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'task-definition',
  check: (task, design): readonly MemoryMatch[] => {
    const taskMiB = task.props.memoryMiB ?? (onFargate(task) ? FARGATE_DEFAULT.memoryMiB : undefined);
    if (taskMiB === undefined) return [];
    const containers = containersOf(design, task.id);
    const large = containers.flatMap(({ id, name, props }) =>
      props.memoryLimitMiB !== undefined && props.memoryLimitMiB > taskMiB
        ? [{ path: ['memoryLimitMiB'], elementId: id, container: name, name: task.name, taskMiB, sumMiB: props.memoryLimitMiB }]
        : [],
    );
    if (large.length > 0) return large;
    const sumMiB = containers.reduce((sum, { props }) => sum + (props.memoryReservationMiB ?? props.memoryLimitMiB ?? 0), 0);
    return sumMiB > taskMiB ? [{ path: ['memoryMiB'], elementId: undefined, container: undefined, name: task.name, taskMiB, sumMiB }] : [];
  },
  message: ({ container, name, taskMiB, sumMiB }) =>
    container === undefined
      ? `The containers of task definition ${name} take ${memoryText(sumMiB)} together, but the task has ${memoryText(taskMiB)}; give the task more, or the containers less.`
      : `Container ${container} may take ${memoryText(sumMiB)}, but its task ${name} has ${memoryText(taskMiB)}; choose at most ${memoryText(taskMiB)}.`,
  fixes: ({ elementId, taskMiB, sumMiB }, task, design) => {
    const { id, props } = task;
    const larger = canRunOnFargate(props)
      ? FARGATE_SIZES.find((it) => it.cpu === (props.cpu ?? FARGATE_DEFAULT.cpu))?.memoryMiB.find((it) => it >= sumMiB)
      : sumMiB;
    return [
      ...(larger === undefined ? fittingSizeFixes(task, design) : [setFix(`Give the task ${memoryText(larger)}`, id, ['memoryMiB'], larger)]),
      ...(elementId === undefined ? [] : [setFix(`Use ${memoryText(taskMiB)}`, elementId, ['memoryLimitMiB'], taskMiB)]),
    ];
  },
  examples: () => ({
    ok: [fargateExample({ nodes: { web: { props: { memoryLimitMiB: 1024 } } } })],
    bad: [
      fargateExample({ nodes: { web: { props: { memoryLimitMiB: 2048 } } } }),
      ec2Example({ nodes: { task: { props: { memoryMiB: 256 } } } }),
      fargateExample({ nodes: { web: { props: { memoryLimitMiB: 800 } }, side: sidecar({ memoryLimitMiB: 512 }) } }),
    ],
  }),
});
