import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { onFargate, taskAround } from '../../support/task';

/** A container on Fargate has none of the options that only instances offer. */
export const instancesOnly = defineRule({
  id: 'container/instances-only',
  severity: 'error',
  title: 'Fargate offers no GPUs, devices, swap, shared memory, own capabilities and Docker security options',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    if (!task || !onFargate(task)) return [];
    const { name, props } = container;
    const linux = props.linuxParameters;
    if (!linux && props.gpuCount === undefined && !props.dockerSecurityOptions) return [];
    const given = [
      { path: ['gpuCount'], what: 'GPUs', is: props.gpuCount !== undefined },
      { path: ['dockerSecurityOptions'], what: 'Docker security options', is: (props.dockerSecurityOptions?.length ?? 0) > 0 },
      { path: ['linuxParameters', 'sharedMemoryMiB'], what: 'shared memory', is: linux?.sharedMemoryMiB !== undefined },
      { path: ['linuxParameters', 'maxSwapMiB'], what: 'swap', is: linux?.maxSwapMiB !== undefined },
      { path: ['linuxParameters', 'swappiness'], what: 'swappiness', is: linux?.swappiness !== undefined },
      { path: ['linuxParameters', 'devices'], what: 'devices', is: (linux?.devices?.length ?? 0) > 0 },
      ...(linux?.capabilities ?? []).map(({ action, capability }, index) => ({
        path: ['linuxParameters', 'capabilities', index],
        what: `capability ${capability ?? ''}`,
        is: capability !== undefined && action !== 'DROP' && capability !== 'SYS_PTRACE',
      })),
    ];
    return given.filter(({ is }) => is).map(({ path, what }) => ({ path, what, name }));
  },
  message: ({ name, what }) => `Container ${name} asks for ${what}, which Fargate does not offer; remove it, or run the task on EC2 instances.`,
  fixes: ({ path, what }, { id }) => [losing(clearFix(`Remove ${what}`, id, path))],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          web: {
            props: {
              linuxParameters: {
                initProcess: true,
                capabilities: [
                  { action: 'ADD', capability: 'SYS_PTRACE' },
                  { action: 'DROP', capability: 'ALL' },
                ],
              },
            },
          },
        },
      }),
      ec2Example({ nodes: { app: { props: { gpuCount: 1, linuxParameters: { sharedMemoryMiB: 64 } } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { gpuCount: 1 } } } }),
      fargateExample({ nodes: { web: { props: { dockerSecurityOptions: ['no-new-privileges'] } } } }),
      fargateExample({ nodes: { web: { props: { linuxParameters: { maxSwapMiB: 64, swappiness: 10 } } } } }),
      fargateExample({ nodes: { web: { props: { linuxParameters: { sharedMemoryMiB: 64, devices: [{ hostPath: '/dev/fuse' }] } } } } }),
      fargateExample({ nodes: { web: { props: { linuxParameters: { capabilities: [{ capability: 'NET_ADMIN' }] } } } } }),
    ],
  }),
});
