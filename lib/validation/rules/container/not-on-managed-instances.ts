import { canRunOnManagedInstances } from '@/lib/kinds/task-definition/launch-types';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { networkModeOf, onFargate, taskAround } from '../../support/task';

/** A container that can run on managed instances has none of the options that they do not offer. */
export const notOnManagedInstances = defineRule({
  id: 'container/not-on-managed-instances',
  severity: 'error',
  title: 'Managed instances offer no swap, shared memory, Docker labels and Docker security options, and no names of their own',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    if (!task || !canRunOnManagedInstances(task.props)) return [];
    const { name, props } = container;
    const linux = props.linuxParameters;
    // What Fargate or awsvpc does not offer either is said by their rules.
    const [fargate, awsvpc] = [onFargate(task), networkModeOf(task) === 'AWS_VPC'];
    const given = [
      { path: ['dockerLabels'], what: 'Docker labels', is: some(props.dockerLabels) },
      { path: ['dockerSecurityOptions'], what: 'Docker security options', is: !fargate && some(props.dockerSecurityOptions) },
      { path: ['linuxParameters', 'sharedMemoryMiB'], what: 'shared memory', is: !fargate && linux?.sharedMemoryMiB !== undefined },
      { path: ['linuxParameters', 'maxSwapMiB'], what: 'swap', is: !fargate && linux?.maxSwapMiB !== undefined },
      { path: ['linuxParameters', 'swappiness'], what: 'swappiness', is: !fargate && linux?.swappiness !== undefined },
      { path: ['disableNetworking'], what: 'that it has no network', is: !awsvpc && props.disableNetworking === true },
      { path: ['hostname'], what: 'a host name', is: !awsvpc && props.hostname !== undefined },
      { path: ['dnsServers'], what: 'DNS servers', is: !awsvpc && some(props.dnsServers) },
      { path: ['dnsSearchDomains'], what: 'DNS search domains', is: !awsvpc && some(props.dnsSearchDomains) },
      { path: ['extraHosts'], what: 'extra hosts', is: !awsvpc && some(props.extraHosts) },
    ];
    return given.filter(({ is }) => is).map(({ path, what }) => ({ path, what, name, task: task.name }));
  },
  message: ({ name, what, task }) =>
    `Container ${name} sets ${what}, which managed instances do not offer (task definition ${task} can run there); remove this, or let the task run elsewhere only.`,
  fixes: ({ path, what }, { id }) => [
    losing(clearFix(path[0] === 'disableNetworking' ? 'Let it have a network' : `Remove ${what.replace(/^an? /, 'the ')}`, id, path)),
  ],
  examples: () => ({
    ok: [
      managed({ gpuCount: 1, linuxParameters: { initProcess: true, capabilities: [{ capability: 'NET_ADMIN' }] } }),
      // Since January 2026: https://aws.amazon.com/about-aws/whats-new/2026/01/amazon-ecs-tmpfs-mounts-aws-fargate-managed-instances/
      managed({ linuxParameters: { tmpfs: [{ containerPath: '/run', sizeMiB: 16 }] } }),
    ],
    bad: [
      managed({ dockerLabels: { team: 'shop' } }),
      managed({ linuxParameters: { sharedMemoryMiB: 64 } }),
      managed({ dockerSecurityOptions: ['no-new-privileges'], linuxParameters: { maxSwapMiB: 64, swappiness: 10 } }),
      managed({ disableNetworking: true }),
      managed({ hostname: 'app', dnsServers: ['10.0.0.2'] }),
      managed({ dnsSearchDomains: ['example.com'], extraHosts: { db: '10.0.1.7' } }),
    ],
  }),
});

function some(value: object | undefined): boolean {
  return value !== undefined && Object.keys(value).length > 0;
}

function managed(props: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { task: { props: { launchType: 'EC2_AND_MANAGED_INSTANCES', networkMode: 'HOST' } }, app: { props } } });
}
