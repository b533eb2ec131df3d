import { imageSourceOf } from '@/lib/kinds/container/image-source';
import { fargateExample } from '../../example';
import { fargateUsing } from '../../resource-example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const NAME = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
/** How Docker writes images: `registry:port/name/name:tag@digest`. */
const REFERENCE = new RegExp(
  `^(?:${LABEL}(?:\\.${LABEL})*(?::[0-9]+)?/)?${NAME}(?:/${NAME})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z0-9]+:[A-Fa-f0-9]{32,})?$`,
);

/** A container names an image that can be pulled. */
export const image = defineRule({
  id: 'container/image',
  severity: 'error',
  title: 'A container needs an image',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: (container, design) => {
    // Folders and tarballs have rules of their own.
    if (imageSourceOf(container, design) !== 'REGISTRY') return [];
    const {
      name,
      props: { image },
    } = container;
    const given = image?.trim() === '' ? undefined : image;
    return given !== undefined && given.length <= 255 && REFERENCE.test(given) ? [] : [{ path: ['image'], name, image: given }];
  },
  message: ({ name, image }) =>
    image === undefined
      ? `Container ${name} has no image, so there is nothing to run; name one, such as public.ecr.aws/nginx/nginx:1.27, or draw a line to a repository.`
      : `Image "${image}" of container ${name} is not the name of an image; write registry/name:tag in lower case, such as public.ecr.aws/nginx/nginx:1.27, in at most 255 characters.`,
  fixes: ({ image }, { id }) => {
    const usable = image?.trim().replace(/^(?:docker|https?):\/\//, '');
    return usable !== undefined && usable !== image && REFERENCE.test(usable) ? [setFix(`Use ${usable}`, id, ['image'], usable)] : [];
  },
  examples: () => ({
    ok: [
      fargateExample(),
      fargateUsing({ pulls: { kind: 'pulls', to: 'Images', props: { tagOrDigest: '1.4.2' } } }, { image: undefined }),
      fargateExample({ nodes: { web: { props: { image: undefined, imageSource: 'ASSET', imageAsset: { directory: 'images/web' } } } } }),
      fargateExample({ nodes: { web: { props: { image: 'nginx:1.27' } } } }),
      fargateExample({ nodes: { web: { props: { image: 'localhost:5000/team/my-app__x:v1.0' } } } }),
      fargateExample({ nodes: { web: { props: { image: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:${'0a'.repeat(32)}` } } } }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { image: undefined } } } }),
      fargateExample({ nodes: { web: { props: { image: 'https://public.ecr.aws/nginx/nginx:1.27' } } } }),
      fargateExample({ nodes: { web: { props: { image: 'Nginx Server:1.27' } } } }),
    ],
  }),
});
