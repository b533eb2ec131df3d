import { options, type Field } from '../field';
import type { DesignEdge } from '../union';
import { tagText } from '../container/pulls-of';
import type { EdgeDefinition } from './definition';

const repositoriesOnly: Field<DesignEdge<'pulls'>>['notApplicable'] = ({ to }, graph) =>
  graph.nodes[to]?.kind === 'docker-image-asset' ? 'The CDK project tags what it builds by itself.' : undefined;

/** The image that a container runs: the container's own plan speaks of it. */
export const pulls: EdgeDefinition<'pulls'> = {
  kind: 'pulls',
  label: 'Image',
  fields: [
    {
      path: ['tagOrDigest'],
      label: 'Tag or digest',
      section: 'Image',
      control: { type: 'text', mono: true },
      essential: true,
      placeholder: 'latest',
      help: 'A tag such as 1.4.2, or a digest that begins with sha256: and always means the same image.',
      notApplicable: (edge, graph) =>
        repositoriesOnly(edge, graph) ??
        (edge.props.fromParameter ? `The ${edge.props.fromParameter === 'DIGEST' ? 'digest' : 'tag'} is given at each deployment.` : undefined),
    },
    {
      path: ['fromParameter'],
      label: 'Given at each deployment',
      section: 'Image',
      control: options(['TAG', 'the tag'], ['DIGEST', 'the digest']),
      essential: true,
      placeholder: 'nothing',
      docs: { fqn: 'aws_ecs.TagParameterContainerImageProps', property: 'isImageDigest' },
      help: 'The template gets a parameter; each deployment says which image it runs.',
      notApplicable: repositoriesOnly,
    },
  ],
  facts: ({ props }) => (props.fromParameter ? `${props.fromParameter.toLowerCase()} given when deployed` : tagText(props.tagOrDigest)),
  plan: () => [],
};
