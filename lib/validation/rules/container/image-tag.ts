import { imageSourceOf } from '@/lib/kinds/container/image-source';
import { edgesFrom, nodeOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { fargateUsing } from '../../resource-example';
import { defineRule, type Match } from '../../rule';

interface TagMatch extends Match {
  readonly name: string;
  /** What it runs, as the object of a sentence. */
  readonly image: string;
  readonly tag: string | undefined;
  /** How it could be named. */
  readonly such: string;
}

/** An image is pinned to a version. */
export const imageTag = defineRule({
  id: 'container/image-tag',
  severity: 'warning',
  title: 'An image should name its version',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-considerations.html',
  on: 'container',
  check: (container, design): readonly TagMatch[] => {
    const { name, props } = container;
    if (imageSourceOf(container, design) === 'EDGE')
      return edgesFrom(design, container.id, 'pulls').flatMap((edge) => {
        const repository = nodeOfKind(design, edge.to, 'repository');
        const { tagOrDigest: tag, fromParameter } = edge.props;
        if (!repository || fromParameter || (tag && tag !== 'latest')) return [];
        return [{ path: ['tagOrDigest'], elementId: edge.id, name, image: `the image of ${repository.name}`, tag: tag || undefined, such: '1.0' }];
      });
    const { image } = props;
    if (imageSourceOf(container, design) !== 'REGISTRY' || !image || image.includes('@')) return [];
    const tag = image.slice(image.lastIndexOf('/') + 1).split(':')[1];
    return tag === undefined || tag === 'latest' ? [{ path: ['image'], name, image, tag, such: `${image.replace(/:latest$/, '')}:1.0` }] : [];
  },
  message: ({ name, image, tag, such }) =>
    `Container ${name} runs ${image} ${tag === undefined ? 'without a tag, which means latest' : 'by its tag latest'}: the next deployment of the same design can run another image. Name a version, such as ${such}.`,
  examples: () => ({
    ok: [
      fargateExample(),
      fargateExample({ nodes: { web: { props: { image: `nginx@sha256:${'0a'.repeat(32)}` } } } }),
      fargateExample({ nodes: { web: { props: { image: 'localhost:5000/app:1' } } } }),
      fargateUsing({ pulls: { kind: 'pulls', to: 'Images', props: { fromParameter: 'TAG' } } }, { image: undefined }),
      fargateUsing({ pulls: { kind: 'pulls', to: 'Built' } }, { image: undefined }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { image: 'nginx' } } } }),
      fargateExample({ nodes: { web: { props: { image: 'nginx:latest' } } } }),
      fargateExample({ nodes: { web: { props: { image: 'localhost:5000/app' } } } }),
      fargateUsing({ pulls: { kind: 'pulls', to: 'Images' } }, { image: undefined }),
      fargateUsing({ pulls: { kind: 'pulls', to: 'Images', props: { tagOrDigest: 'latest' } } }, { image: undefined }),
    ],
  }),
});
