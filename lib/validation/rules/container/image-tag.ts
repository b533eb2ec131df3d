import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** An image is pinned to a version. */
export const imageTag = defineRule({
  id: 'container/image-tag',
  severity: 'warning',
  title: 'An image should name its version',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-considerations.html',
  on: 'container',
  check: ({ name, props: { image } }) => {
    if (!image || image.includes('@')) return [];
    const tag = image.slice(image.lastIndexOf('/') + 1).split(':')[1];
    return tag === undefined || tag === 'latest' ? [{ path: ['image'], name, image, tag }] : [];
  },
  message: ({ name, image, tag }) =>
    `Image ${image} of container ${name} ${tag === undefined ? 'has no tag, which means latest' : 'is tagged latest'}: what runs can change without a deployment. Name a version, such as ${image.replace(/:latest$/, '')}:1.0.`,
  examples: () => ({
    ok: [
      fargateExample(),
      fargateExample({ nodes: { web: { props: { image: `nginx@sha256:${'0a'.repeat(32)}` } } } }),
      fargateExample({ nodes: { web: { props: { image: 'localhost:5000/app:1' } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { image: 'nginx' } } } }),
      fargateExample({ nodes: { web: { props: { image: 'nginx:latest' } } } }),
      fargateExample({ nodes: { web: { props: { image: 'localhost:5000/app' } } } }),
    ],
  }),
});
