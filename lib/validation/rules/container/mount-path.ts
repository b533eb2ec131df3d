import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A volume is mounted at a path. */
export const mountPath = defineRule({
  id: 'container/mount-path',
  severity: 'error',
  title: 'A volume is mounted at an absolute path',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html',
  on: 'edge:mounts',
  check: ({ from, to, props: { containerPath: given = '' } }, design) => {
    if (/^(?:\/+[^/]|[A-Za-z]:[\\/]?)/.test(given)) return [];
    return [{ path: ['containerPath'], given, name: design.nodes[from]?.name ?? from, volume: design.nodes[to]?.name ?? to }];
  },
  message: ({ given, name, volume }) =>
    given === ''
      ? `Container ${name} mounts ${volume} without a path; say where, such as /mnt/${volume}.`
      : `Container ${name} mounts ${volume} at "${given}"; write a path from the root that is not the root itself, such as /mnt/${volume}.`,
  fixes: ({ given, volume }, { id }) => {
    const path = /^[^/\\:]/.test(given) ? `/${given}` : `/mnt/${volume}`;
    return [setFix(`Mount it at ${path}`, id, ['containerPath'], path)];
  },
  examples: () => ({
    ok: [mounted('/data'), mounted('C:\\data')],
    bad: [mounted(undefined), mounted('data'), mounted('/')],
  }),
});

function mounted(containerPath: string | undefined) {
  return fargateUsing({ mount: { kind: 'mounts', to: 'data', props: { containerPath } } });
}
