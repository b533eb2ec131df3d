import { imageSourceOf, type ImageSource } from '@/lib/kinds/container/image-source';
import { edgesFrom } from '@/lib/kinds/graph';
import { fargateUsing } from '../../resource-example';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';
import { named } from '../../support/text';

interface PlaceMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** The image of a container comes from one place. */
export const imagePlaces = defineRule({
  id: 'container/image-places',
  severity: 'error',
  title: 'The image of a container comes from one place',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.ContainerImage.html',
  on: 'container',
  check: (container, design): readonly PlaceMatch[] => {
    const { id, name, props } = container;
    const edges = edgesFrom(design, id, 'pulls').map((edge) => ({ id: edge.id, name: design.nodes[edge.to]?.name ?? edge.to }));
    const others = (kept: string): string[] => edges.filter((edge) => edge.id !== kept).map((edge) => edge.id);
    const source = imageSourceOf(container, design);
    const used = source === 'EDGE' ? `an image of ${edges[0]?.name}` : USED[source];
    const leftovers = (['image', 'imageAsset', 'imageTarball'] as const).filter((key) => props[key] !== undefined && WHOSE[key] !== source);
    return [
      ...(edges.length > 1
        ? [
            {
              path: [],
              problem: `Container ${name} runs images of ${named(edges.map((edge) => edge.name))}, but a container runs one image; remove the others.`,
              fixes: edges.map((edge) => removeFix(`Run the image of ${edge.name}`, ...others(edge.id))),
            },
          ]
        : []),
      ...(source === 'EDGE' && props.imageSource !== undefined && props.imageSource !== 'REGISTRY'
        ? [leftover('imageSource', `Container ${name} runs ${used}, so where else its image comes from has no effect; take it away.`)]
        : []),
      ...leftovers.map((key) => leftover(key, `Container ${name} runs ${used}, so that ${SAYS[key]} has no effect; take it away.`)),
    ];

    function leftover(key: 'imageSource' | 'image' | 'imageAsset' | 'imageTarball', problem: string): PlaceMatch {
      const instead = source === 'EDGE' && key === 'image' ? [removeFix(`Run ${props.image ?? ''} instead`, ...edges.map((edge) => edge.id))] : [];
      return { path: [key], problem, fixes: [clearFix('Take it away', id, [key]), ...instead] };
    }
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [
      fargateExample(),
      fargateUsing({ pulls: { kind: 'pulls', to: 'Images', props: { tagOrDigest: '1.4.2' } } }, { image: undefined }),
      fargateExample({ nodes: { web: { props: { image: undefined, imageSource: 'ASSET', imageAsset: { directory: 'images/web' } } } } }),
    ],
    bad: [
      fargateUsing({ pulls: { kind: 'pulls', to: 'Images', props: { tagOrDigest: '1.4.2' } } }),
      fargateUsing({ a: { kind: 'pulls', to: 'Images', props: { tagOrDigest: '1.4.2' } }, b: { kind: 'pulls', to: 'Built' } }, { image: undefined }),
      fargateUsing({ pulls: { kind: 'pulls', to: 'Built' } }, { image: undefined, imageSource: 'ASSET', imageAsset: { directory: 'images/other' } }),
      fargateExample({ nodes: { web: { props: { imageAsset: { directory: 'images/web' } } } } }),
    ],
  }),
});

const WHOSE = { image: 'REGISTRY', imageAsset: 'ASSET', imageTarball: 'TARBALL' } as const;
const SAYS = { image: 'the name of an image in a registry', imageAsset: 'the folder with a Dockerfile', imageTarball: 'the tarball' } as const;
const USED: Record<Exclude<ImageSource, 'EDGE'>, string> = {
  REGISTRY: 'an image from a registry',
  ASSET: 'an image built from a folder',
  TARBALL: 'an image from a tarball',
};
