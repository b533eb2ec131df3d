import { NOT_ON_WINDOWS } from '@/lib/aws/windows-containers';
import type { Graph } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { networkModeOf, onFargate, taskAround } from '../../support/task';
import { runsOnWindows } from '../../support/windows';

const SOURCE = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html';

/** A Windows container has none of the options with which it would not start. */
export const windowsLacks = defineRule({
  id: 'container/windows-lacks',
  severity: 'error',
  title: 'A Windows container has no read-only root file system and no ulimits, and is not privileged',
  source: SOURCE,
  related: ['https://github.com/moby/moby/blob/master/daemon/daemon_windows.go'],
  on: 'container',
  check: (container, design) => said(container, design, 'refused'),
  message: ({ name, words, task }) =>
    `Container ${name} is to have ${words}, and task ${task} runs Windows containers, which do not start with that. Take it away.`,
  fixes: ({ path }, { id }) => [clearFix('Take it away', id, path)],
  examples: () => ({
    ok: [windows({}), windows({ readonlyRootFilesystem: false }), instances({})],
    bad: [
      windows({ readonlyRootFilesystem: true }),
      instances({ readonlyRootFilesystem: true }),
      instances({ ulimits: [{ name: 'NOFILE', softLimit: 1024, hardLimit: 4096 }] }),
    ],
  }),
});

/** A Windows container counts on nothing that is for Linux containers. */
export const windowsWithout = defineRule({
  id: 'container/windows-without',
  severity: 'warning',
  title: 'A Windows container has no settings for Linux containers',
  source: SOURCE,
  on: 'container',
  check: (container, design) => said(container, design, 'unsupported'),
  message: ({ name, words, task }) =>
    `Container ${name} is to have ${words}, which ECS does not support for Windows containers such as those of task ${task}. Take it away.`,
  fixes: ({ path }, { id }) => [losing(clearFix('Take it away', id, path))],
  examples: () => ({
    ok: [windows({}), ec2Example({ nodes: { app: { props: { linuxParameters: { initProcess: true } } } } })],
    bad: [windows({ linuxParameters: { initProcess: true } }), instances({ dnsServers: ['10.0.0.2'] })],
  }),
});

type Key = keyof typeof NOT_ON_WINDOWS;

/** What another rule says of Windows on Fargate, or of tasks with a network of their own. */
const SAID_ON_FARGATE: ReadonlySet<Key> = new Set<Key>(['privileged', 'ulimits']);
const SAID_IN_AWSVPC: ReadonlySet<Key> = new Set<Key>(['disableNetworking', 'dnsServers', 'dnsSearchDomains', 'extraHosts']);

function said(container: DesignNode<'container'>, design: Graph, how: (typeof NOT_ON_WINDOWS)[Key]['how']) {
  const keys = KEYS.filter((key) => NOT_ON_WINDOWS[key].how === how && isGiven(container.props[key]));
  const task = keys.length === 0 ? undefined : taskAround(container, design);
  if (!task || !runsOnWindows(task, design)) return [];
  const [fargate, awsvpc] = [onFargate(task), networkModeOf(task) === 'AWS_VPC'];
  return keys
    .filter((key) => !(fargate && SAID_ON_FARGATE.has(key)) && !(awsvpc && SAID_IN_AWSVPC.has(key)))
    .map((key) => ({ path: [key], name: container.name, words: NOT_ON_WINDOWS[key].words, task: task.name }));
}

const KEYS = Object.keys(NOT_ON_WINDOWS) as Key[];

function isGiven(value: DesignNode<'container'>['props'][Key]): boolean {
  return typeof value === 'object' ? Object.keys(value).length > 0 : value === true;
}

/** The container on Fargate, for Windows. */
function windows(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: {
      task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
      web: { props: { readonlyRootFilesystem: undefined, user: 'ContainerUser', ...props } },
    },
  });
}

/** The container on instances that have Windows. */
function instances(props: Readonly<Record<string, unknown>>) {
  return ec2Example({
    nodes: {
      capacity: { props: { machineImage: 'WINDOWS_2022' } },
      app: { props: { readonlyRootFilesystem: undefined, user: 'ContainerUser', ...props } },
    },
  });
}
