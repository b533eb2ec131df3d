import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import { containersOf } from '@/lib/kinds/graph';
import { ec2Example, fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, togetherFix } from '../../support/fixes';
import { fittingSizeFixes, onFargate } from '../../support/task';
import { named } from '../../support/text';

/** What the containers of a task reserve fits into the CPU of the task, where it has a size. */
export const containerCpuFits = defineRule({
  id: 'task/container-cpu-fits',
  severity: 'error',
  title: 'The CPU of the containers must fit into the CPU of the task',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'task-definition',
  check: (task, design) => {
    const taskCpu = task.props.cpu ?? (onFargate(task) ? FARGATE_DEFAULT.cpu : undefined);
    if (taskCpu === undefined) return [];
    const containers = containersOf(design, task.id).filter(({ props }) => (props.cpu ?? 0) > 0);
    const sum = containers.reduce((total, { props }) => total + (props.cpu ?? 0), 0);
    return sum > taskCpu ? [{ path: ['cpu'], name: task.name, taskCpu, sum, containers }] : [];
  },
  message: ({ name, taskCpu, sum, containers }) =>
    `The containers of task definition ${name} reserve ${sum} CPU units (${named(containers.map((it) => `${it.name} ${it.props.cpu}`))}), but the task has ${taskCpu}; reserve at most ${taskCpu}.`,
  fixes: ({ containers }, task, design) => {
    const fixes = containers.map((it) => clearFix(`Reserve nothing for ${it.name}`, it.id, ['cpu']));
    return [
      togetherFix(containers.length === 1 ? `Reserve nothing for ${containers[0]?.name}` : 'Let the containers share the CPU', ...fixes),
      ...fittingSizeFixes(task, design),
    ];
  },
  examples: () => ({
    ok: [fargateExample({ nodes: { web: { props: { cpu: 512 } } } })],
    bad: [
      fargateExample({ nodes: { web: { props: { cpu: 513 } } } }),
      ec2Example({ nodes: { task: { props: { cpu: 256 } }, app: { props: { cpu: 257 } } } }),
      fargateExample({ nodes: { web: { props: { cpu: 400 } }, side: sidecar({ cpu: 200 }) } }),
    ],
  }),
});
