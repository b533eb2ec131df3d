import { whyNot } from '@/lib/kinds/task-definition/applies';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample, ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { onFargate, onWindows } from '../../support/task';

/** Containers share a process namespace only on Linux, on Fargate only within the task. */
export const pidMode = defineRule({
  id: 'task/pid-mode',
  severity: 'error',
  title: 'Processes are shared on Linux only, on Fargate within the task and with Linux named',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  related: ["CDK: Specifying 'pidMode' requires that operating system family also be provided", "CDK: 'pidMode' is not supported for Windows containers"],
  on: 'task-definition',
  check: (task) => {
    const problem = task.props.pidMode ? problemOf(task) : undefined;
    return problem ? [{ path: ['pidMode'], name: task.name, problem }] : [];
  },
  message: ({ name, problem }) => PROBLEMS[problem](name),
  fixes: ({ problem }, { id, props }): Fix[] => {
    const clear = clearFix('Give each container its own', id, ['pidMode']);
    if (problem === 'windows') return [clear];
    const system = setFix('Name Linux', id, ['operatingSystemFamily'], 'LINUX');
    if (problem === 'unnamed') return [system, clear];
    const shared = setFix('Share it in the task', id, ['pidMode'], 'TASK');
    return [props.operatingSystemFamily === undefined ? togetherFix('Share it in the task, on Linux', shared, system) : shared, clear];
  },
  examples: () => ({
    ok: [
      fargateExample({ nodes: { task: { props: { pidMode: 'TASK', operatingSystemFamily: 'LINUX' } } } }),
      ec2Example({ nodes: { task: { props: { pidMode: 'TASK' } } } }),
    ],
    bad: [
      ec2Example({ nodes: { task: { props: { networkMode: 'NAT', pidMode: 'TASK' } }, app: { props: { readonlyRootFilesystem: undefined } } } }),
      fargateExample({ nodes: { task: { props: { pidMode: 'TASK' } } } }),
      fargateExample({ nodes: { task: { props: { pidMode: 'HOST' } } } }),
      fargateExample({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', pidMode: 'HOST', operatingSystemFamily: 'LINUX' } } } }),
      fargateExample({
        nodes: {
          task: { props: { pidMode: 'TASK', operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
          web: { props: { readonlyRootFilesystem: undefined } },
        },
      }),
    ],
  }),
});

type Problem = 'windows' | 'host' | 'unnamed';

const PROBLEMS: Record<Problem, (name: string) => string> = {
  windows: (name) =>
    `Task definition ${name} is for Windows (as its operating system or network mode says), where containers cannot share a process namespace; take it away, or use Linux.`,
  host: (name) => `Task definition ${name} can run on Fargate, where tasks cannot share the processes of their host; share them in the task, or not at all.`,
  unnamed: (name) => `Task definition ${name} shares a process namespace on Fargate, which only Linux has, and does not name its operating system; name Linux.`,
};

function problemOf(task: DesignNode<'task-definition'>): Problem | undefined {
  if (onWindows(task)) return 'windows';
  if (!onFargate(task)) return undefined;
  if (task.props.pidMode === 'HOST') return 'host';
  // Of all three launch types together the CDK takes no operating system.
  return task.props.operatingSystemFamily === undefined && whyNot('operatingSystemFamily', task.props) === undefined ? 'unnamed' : undefined;
}
