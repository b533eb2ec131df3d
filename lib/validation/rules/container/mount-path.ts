import { nodeOfKind } from '@/lib/kinds/graph';
import { ec2Using, fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { onWindows, taskAround } from '../../support/task';

/** A volume is mounted at a path. */
export const mountPath = defineRule({
  id: 'container/mount-path',
  severity: 'error',
  title: 'A volume is mounted at an absolute path',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html',
  on: 'edge:mounts',
  check: ({ from, to, props: { containerPath: given = '' } }, design) => {
    if (/^(?:\/+[^/]|[A-Za-z]:[\\/]?)/.test(given)) return [];
    const container = nodeOfKind(design, from, 'container');
    const task = container && taskAround(container, design);
    const volume = design.nodes[to]?.name ?? to;
    const such = task && onWindows(task) ? `C:\\${volume}` : `/mnt/${volume}`;
    return [{ path: ['containerPath'], given, name: design.nodes[from]?.name ?? from, volume, such }];
  },
  message: ({ given, name, volume, such }) =>
    given === ''
      ? `Container ${name} mounts ${volume} without a path; say where, such as ${such}.`
      : `Container ${name} mounts ${volume} at "${given}"; write a path from the root that is not the root itself, such as ${such}.`,
  fixes: ({ given, such }, { id }) => {
    const path = /^[^/\\:]/.test(given) && such.startsWith('/') ? `/${given}` : such;
    return [setFix(`Mount it at ${path}`, id, ['containerPath'], path)];
  },
  examples: () => ({
    ok: [mounted('/data'), mounted('C:\\data')],
    bad: [
      mounted(undefined),
      mounted('data'),
      mounted('/'),
      ec2Using({ mount: { kind: 'mounts', to: 'data', props: { containerPath: 'data' } } }, { readonlyRootFilesystem: undefined }, { networkMode: 'NAT' }),
    ],
  }),
});

function mounted(containerPath: string | undefined) {
  return fargateUsing({ mount: { kind: 'mounts', to: 'data', props: { containerPath } } });
}
