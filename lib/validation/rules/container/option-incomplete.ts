import { isMountOption, mountOptionsOf } from '@/lib/kinds/container/linux-parameters';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';

/** Every row of a container's options says all that ECS needs. */
export const optionIncomplete = defineRule({
  id: 'container/option-incomplete',
  severity: 'error',
  title: 'Capabilities, devices, tmpfs, system controls, ulimits and exit codes are complete',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: ({ name, props }) => {
    if (!props.linuxParameters && !props.systemControls && !props.ulimits && !props.restartPolicy) return [];
    const linux = ['linuxParameters'];
    const lists: readonly List[] = [
      { path: [...linux, 'capabilities'], label: 'A capability', rows: props.linuxParameters?.capabilities, needs: { capability: 'name' } },
      { path: [...linux, 'devices'], label: 'A device', rows: props.linuxParameters?.devices, needs: { hostPath: 'path on the host' } },
      { path: [...linux, 'tmpfs'], label: 'A tmpfs', rows: props.linuxParameters?.tmpfs, needs: { containerPath: 'path', sizeMiB: 'size' } },
      { path: ['systemControls'], label: 'A system control', rows: props.systemControls, needs: { namespace: 'name', value: 'value' } },
      { path: ['ulimits'], label: 'A ulimit', rows: props.ulimits, needs: { name: 'name', softLimit: 'soft limit', hardLimit: 'hard limit' } },
      { path: ['restartPolicy', 'ignoredExitCodes'], label: 'An exit code', rows: props.restartPolicy?.ignoredExitCodes, needs: { exitCode: 'number' } },
    ];
    const missing = lists.flatMap(({ path, label, rows, needs }) =>
      (rows ?? []).flatMap((row, index) =>
        Object.entries(needs).flatMap(([key, what]) => {
          const value: unknown = Reflect.get(row, key);
          return value === undefined || value === ''
            ? [
                {
                  path: [...path, index, key],
                  row: [...path, index],
                  rest: '',
                  option: undefined,
                  problem: `${label} of container ${name} has no ${what}; give it one, or remove it.`,
                },
              ]
            : [];
        }),
      ),
    );
    const unknown = (props.linuxParameters?.tmpfs ?? []).flatMap(({ mountOptions }, index) => {
      const at = [...linux, 'tmpfs', index, 'mountOptions'];
      return mountOptionsOf(mountOptions)
        .filter((option) => !isMountOption(option))
        .map((option) => ({
          path: at,
          row: at,
          rest: mountOptionsOf(mountOptions).filter(isMountOption).join(',').toLowerCase(),
          option: option.toLowerCase(),
          problem: `A tmpfs of container ${name} has the mount option "${option.toLowerCase()}", which ECS does not know; use those such as ro, noexec and nosuid.`,
        }));
    });
    return [...missing, ...unknown];
  },
  message: ({ problem }) => problem,
  fixes: ({ row, rest, option }, { id }) => [
    rest === '' ? losing(clearFix(option === undefined ? 'Remove it' : `Remove ${option}`, id, row)) : losing(setFix(`Remove ${option}`, id, row, rest)),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { linuxParameters: { tmpfs: [{ containerPath: '/run', sizeMiB: 16, mountOptions: 'noexec, nosuid' }] } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { linuxParameters: { capabilities: [{ action: 'ADD' }] } } } } }),
      ec2Example({ nodes: { app: { props: { linuxParameters: { tmpfs: [{ containerPath: '/run', sizeMiB: 16, mountOptions: 'fast' }] } } } } }),
      ec2Example({ nodes: { app: { props: { systemControls: [{ namespace: 'net.core.somaxconn' }] } } } }),
      ec2Example({ nodes: { app: { props: { ulimits: [{ name: 'NOFILE', softLimit: 1 }] } } } }),
      ec2Example({ nodes: { app: { props: { linuxParameters: { tmpfs: [{ containerPath: '/run', sizeMiB: 16, mountOptions: 'noexec, fast' }] } } } } }),
    ],
  }),
});

interface List {
  readonly path: readonly string[];
  readonly label: string;
  readonly rows: readonly object[] | undefined;
  readonly needs: Readonly<Record<string, string>>;
}
