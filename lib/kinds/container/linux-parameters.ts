import { call, listOf, member, ref, staticCall, struct, structOrNothing } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { TMPFS_MOUNT_OPTIONS } from './tmpfs-mount-options';
import { doing, Incomplete, required } from '../plan-context';
import type { DesignNode, Props } from '../union';

type LinuxParameters = NonNullable<Props<'container'>['linuxParameters']>;

/** The Linux parameters of a container: the statements that make them, and their value; nothing when none are given. */
export function planLinuxParameters(
  node: DesignNode<'container'>,
  task: Expr,
): { readonly statements: readonly Statement[]; readonly value: Expr } | undefined {
  const linux = node.props.linuxParameters;
  if (!linux || Object.values(linux).every((value) => Array.isArray(value) && value.length === 0)) return undefined;
  const id = `${node.id} linux parameters`;
  const value = ref(id);
  const props = structOrNothing({
    initProcessEnabled: linux.initProcess,
    sharedMemorySize: linux.sharedMemoryMiB,
    maxSwap: linux.maxSwapMiB === undefined ? undefined : staticCall('Size', 'mebibytes', linux.maxSwapMiB),
    swappiness: linux.swappiness,
  });
  const added = (method: string, items: readonly Expr[]): Statement[] => (items.length > 0 ? [doing(node.id, call(value, method, ...items))] : []);
  return {
    value,
    statements: [
      {
        element: node.id,
        variable: { id, hint: `${node.name} linux parameters` },
        // In the scope of the task, with a dot that no container's name has: nothing else can have this id.
        expr: {
          kind: 'new',
          fqn: 'aws_ecs.LinuxParameters',
          args: [task, { kind: 'literal', value: `${node.name}.LinuxParameters` }, ...(props ? [props] : [])],
        },
      },
      ...added('addCapabilities', capabilities(linux, 'ADD')),
      ...added('dropCapabilities', capabilities(linux, 'DROP')),
      ...added('addDevices', (linux.devices ?? []).map(device)),
      ...added('addTmpfs', (linux.tmpfs ?? []).map(tmpfs)),
    ],
  };
}

/** The names of mount options in a text such as `noexec,nosuid`, as the CDK's members: `NOEXEC`, `NOSUID`. */
export function mountOptionsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((option) => option.trim().toUpperCase())
    .filter((option) => option !== '');
}

/** Whether the CDK has a mount option of this member name. */
export function isMountOption(name: string): boolean {
  return TMPFS_MOUNT_OPTIONS.some((option) => option === name);
}

function capabilities(linux: LinuxParameters, wanted: 'ADD' | 'DROP'): Expr[] {
  return (linux.capabilities ?? []).flatMap(({ action = 'ADD', capability }, index) => {
    const named = required(capability, ['linuxParameters', 'capabilities', index, 'capability'], 'The capability');
    return action === wanted ? [member('aws_ecs.Capability', named)] : [];
  });
}

function device({ hostPath, containerPath, permissions }: NonNullable<LinuxParameters['devices']>[number], index: number): Expr {
  return struct({
    hostPath: required(hostPath, ['linuxParameters', 'devices', index, 'hostPath'], 'The path of the device on the host'),
    containerPath,
    permissions: listOf(permissions?.split('_').map((permission) => member('aws_ecs.DevicePermission', permission))),
  });
}

function tmpfs({ containerPath, sizeMiB, mountOptions }: NonNullable<LinuxParameters['tmpfs']>[number], index: number): Expr {
  const at = ['linuxParameters', 'tmpfs', index];
  return struct({
    containerPath: required(containerPath, [...at, 'containerPath'], 'The path of the tmpfs'),
    size: required(sizeMiB, [...at, 'sizeMiB'], 'The size of the tmpfs'),
    mountOptions: listOf(
      mountOptionsOf(mountOptions).map((option) => {
        if (!isMountOption(option)) throw new Incomplete([...at, 'mountOptions'], `There is no mount option ${option.toLowerCase()}.`);
        return member('aws_ecs.TmpfsMountOption', option);
      }),
    ),
  });
}
