import { whyNot } from '@/lib/kinds/task-definition/applies';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { networkModeOf, taskAround } from '../../support/task';

const ALLOWED = /^(?:net\..+|fs\.mqueue\..+|kernel\.(?:msgmax|msgmnb|msgmni|sem|shm.+))$/;

/** A system control is one that a container may set for itself. */
export const systemControl = defineRule({
  id: 'container/system-control',
  severity: 'error',
  title: 'A system control belongs to the network or to the memory that processes share',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const host = task !== undefined && networkModeOf(task) === 'HOST';
    const hostIpc = task?.props.ipcMode === 'HOST' && whyNot('ipcMode', task.props) === undefined;
    return (container.props.systemControls ?? []).flatMap(({ namespace }, index) => {
      if (!namespace) return [];
      const ofHost = host && namespace.startsWith('net.') ? 'network' : hostIpc && /^(?:kernel|fs)\./.test(namespace) ? 'memory' : undefined;
      return ofHost || !ALLOWED.test(namespace) ? [{ path: ['systemControls', index, 'namespace'], index, name: container.name, namespace, ofHost }] : [];
    });
  },
  message: ({ name, namespace, ofHost }) =>
    ofHost === 'network'
      ? `Container ${name} sets ${namespace}, but in network mode host the network is the instance's; remove it, or use another network mode.`
      : ofHost === 'memory'
        ? `Container ${name} sets ${namespace}, but in IPC mode host the shared memory is the instance's; remove it, or use another IPC mode.`
        : `Container ${name} sets ${namespace}, which no container may; allowed are net.*, fs.mqueue.*, kernel.msgmax, msgmnb, msgmni, sem and shm*.`,
  fixes: ({ index }, { id }) => [clearFix('Remove the system control', id, ['systemControls', index])],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { systemControls: [{ namespace: 'kernel.shmmax', value: '1' }] } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { systemControls: [{ namespace: 'vm.swappiness', value: '1' }] } } } }),
      ec2Example({
        nodes: { task: { props: { ipcMode: 'HOST' } }, app: { props: { systemControls: [{ namespace: 'kernel.shmmax', value: '1' }] } } },
      }),
      ec2Example({
        nodes: { task: { props: { networkMode: 'HOST' } }, app: { props: { systemControls: [{ namespace: 'net.core.somaxconn', value: '1' }] } } },
      }),
    ],
  }),
});
