import { edgesFrom } from '@/lib/kinds/graph';
import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

/** At each path of a container one volume is mounted. */
export const mountTwice = defineRule({
  id: 'container/mount-twice',
  severity: 'error',
  title: 'At each path of a container one volume is mounted',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html',
  on: 'container',
  check: (container, design) => {
    const taken = new Map<string, string>();
    return edgesFrom(design, container.id, 'mounts').flatMap((edge) => {
      const at = edge.props.containerPath?.replace(/(?<=.)[/\\]+$/, '');
      const volume = design.nodes[edge.to]?.name ?? edge.to;
      if (!at) return [];
      const first = taken.get(at);
      if (first === undefined) taken.set(at, volume);
      return first === undefined ? [] : [{ path: ['containerPath'], elementId: edge.id, name: container.name, volume, first, at }];
    });
  },
  message: ({ name, volume, first, at }) => `Container ${name} mounts ${volume} at ${at}, where ${first} is mounted already; choose another path.`,
  fixes: ({ elementId, volume }) => [removeFix(`Do not mount ${volume}`, elementId)],
  examples: () => ({
    ok: [fargateUsing({ a: mount('data', '/data'), b: mount('cache', '/cache') })],
    bad: [fargateUsing({ a: mount('data', '/data'), b: mount('cache', '/data/') })],
  }),
});

function mount(to: 'data' | 'cache', containerPath: string) {
  return { kind: 'mounts', to, props: { containerPath } } as const;
}
