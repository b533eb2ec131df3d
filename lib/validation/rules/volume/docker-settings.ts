import { nodeOfKind } from '@/lib/kinds/graph';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { onWindows } from '../../support/task';
import { ec2Volume } from './example';

interface DockerMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly { readonly label: string; readonly path: Path; readonly value: string | null }[];
}

/** A Docker volume has a driver and a lifetime, and is made by itself only where tasks share it. */
export const dockerSettings = defineRule({
  id: 'volume/docker-settings',
  severity: 'error',
  title: 'A Docker volume has a driver and a scope, and is provisioned by itself only when it is shared',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html',
  on: 'volume',
  check: (volume, design): DockerMatch[] => {
    if (volumeTypeOf(volume, design) !== 'DOCKER') return [];
    const { driver, scope, autoprovision } = volume.props.docker ?? {};
    const of = `Docker volume ${volume.name}`;
    const task = nodeOfKind(design, volume.parent, 'task-definition');
    return [
      ...(driver
        ? []
        : [
            {
              path: ['docker', 'driver'],
              problem: `${of} has no driver; name one, such as local, Docker's own.`,
              fixes: [{ label: "Use Docker's own, local", path: ['docker', 'driver'], value: 'local' }],
            },
          ]),
      ...(driver && driver !== 'local' && task && onWindows(task)
        ? [
            {
              path: ['docker', 'driver'],
              problem: `${of} has the driver ${driver}, but Windows containers know only local, Docker's own.`,
              fixes: [{ label: "Use Docker's own, local", path: ['docker', 'driver'], value: 'local' }],
            },
          ]
        : []),
      ...(scope
        ? []
        : [
            {
              path: ['docker', 'scope'],
              problem: `${of} does not say how long it lives; choose the task, or the instance.`,
              fixes: [
                { label: 'As long as the task', path: ['docker', 'scope'], value: 'TASK' },
                { label: 'As long as the instance, shared by tasks', path: ['docker', 'scope'], value: 'SHARED' },
              ],
            },
          ]),
      ...(autoprovision && scope !== 'SHARED'
        ? [
            {
              path: ['docker', 'autoprovision'],
              problem: `${of} is to be made when it is missing, which can be said only of a volume that tasks share: one that lives as long as its task is always made.`,
              fixes: [
                { label: 'Let the task make it', path: ['docker', 'autoprovision'], value: null },
                { label: 'Share the volume', path: ['docker', 'scope'], value: 'SHARED' },
              ],
            },
          ]
        : []),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }, { id }): Fix[] => fixes.map(({ label, path, value }) => (value === null ? clearFix(label, id, path) : setFix(label, id, path, value))),
  examples: () => ({
    ok: [
      ec2Volume({ type: 'DOCKER', docker: { driver: 'local', scope: 'SHARED', autoprovision: true, driverOpts: { type: 'tmpfs' }, labels: { team: 'shop' } } }),
    ],
    bad: [
      ec2Volume({ type: 'DOCKER' }),
      ec2Volume({ type: 'DOCKER', docker: { driver: '', scope: 'TASK' } }),
      ec2Volume({ type: 'DOCKER', docker: { driver: 'local', scope: 'TASK', autoprovision: true } }),
      ec2Volume(
        { type: 'DOCKER', docker: { driver: 'rexray/ebs', scope: 'TASK' } },
        { nodes: { task: { props: { networkMode: 'NAT' } }, app: { props: { readonlyRootFilesystem: undefined } } } },
      ),
    ],
  }),
});
