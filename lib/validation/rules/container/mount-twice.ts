import { edgesFrom } from '@/lib/kinds/graph';
import type { Path } from '@/lib/util/problem';
import { fargateUsing } from '../../resource-example';
import { defineRule, type Match } from '../../rule';
import { clearFix, losing, removeFix } from '../../support/fixes';

interface MountMatch extends Match {
  readonly name: string;
  readonly at: string;
  /** What is at the path already, and what would be there too. */
  readonly first: string;
  readonly second: string;
  /** The line of a volume; nothing for memory. */
  readonly edge: string | undefined;
}

/** At each path of a container one volume is mounted. */
export const mountTwice = defineRule({
  id: 'container/mount-twice',
  severity: 'error',
  title: 'At each path of a container one volume is mounted',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html'],
  on: 'container',
  check: (container, design): MountMatch[] => {
    const mounts: readonly { readonly at: string | undefined; readonly what: string; readonly edge?: string; readonly path: Path }[] = [
      ...edgesFrom(design, container.id, 'mounts').map((edge) => ({
        at: edge.props.containerPath,
        what: design.nodes[edge.to]?.name ?? edge.to,
        edge: edge.id,
        path: ['containerPath'],
      })),
      ...(container.props.linuxParameters?.tmpfs ?? []).map((it, index) => ({
        at: it.containerPath,
        what: 'memory (tmpfs)',
        path: ['linuxParameters', 'tmpfs', index],
      })),
    ];
    const taken = new Map<string, string>();
    return mounts.flatMap(({ at: given, what, edge, path }) => {
      const at = given?.replace(/(?<=.)[/\\]+$/, '');
      if (!at) return [];
      const first = taken.get(at);
      if (first === undefined) taken.set(at, what);
      return first === undefined ? [] : [{ path, elementId: edge ?? container.id, name: container.name, first, second: what, at, edge }];
    });
  },
  message: ({ name, second, first, at }) =>
    `Container ${name} mounts ${second} at ${at}, where ${first} is mounted already, and does not start with both; choose another path.`,
  fixes: ({ path, edge, second }, { id }) => [
    edge === undefined ? losing(clearFix(`Do not mount ${second}`, id, path)) : removeFix(`Do not mount ${second}`, edge),
  ],
  examples: () => ({
    ok: [
      fargateUsing({ a: mount('data', '/data'), b: mount('cache', '/cache') }),
      fargateUsing({ a: mount('data', '/data') }, { linuxParameters: { tmpfs: [{ containerPath: '/run', sizeMiB: 16 }] } }),
    ],
    bad: [
      fargateUsing({ a: mount('data', '/data'), b: mount('cache', '/data/') }),
      fargateUsing({ a: mount('data', '/run') }, { linuxParameters: { tmpfs: [{ containerPath: '/run', sizeMiB: 16 }] } }),
    ],
  }),
});

function mount(to: 'data' | 'cache', containerPath: string) {
  return { kind: 'mounts', to, props: { containerPath } } as const;
}
