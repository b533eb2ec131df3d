import { whyNot } from '@/lib/kinds/task-definition/applies';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onWindows } from '../../support/task';

/** Windows containers have no IPC namespace to choose. */
export const ipcMode = defineRule({
  id: 'task/ipc-mode',
  severity: 'error',
  title: 'Windows containers have no IPC namespace to choose',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  on: 'task-definition',
  check: (task) => (task.props.ipcMode && whyNot('ipcMode', task.props) === undefined && onWindows(task) ? [{ path: ['ipcMode'], name: task.name }] : []),
  message: ({ name }) => `Task definition ${name} is for Windows (network mode nat), which has no IPC namespace to choose; take the choice away.`,
  fixes: ({ path }, { id }) => [clearFix('Take it away', id, path)],
  examples: () => ({
    ok: [ec2Example({ nodes: { task: { props: { ipcMode: 'TASK' } } } }), windows({})],
    bad: [windows({ ipcMode: 'NONE' })],
  }),
});

function windows(task: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { task: { props: { networkMode: 'NAT', ...task } }, app: { props: { readonlyRootFilesystem: undefined } } } });
}
