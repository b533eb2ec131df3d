import type { EdgeDefinition } from './definition';

/** The image that a container runs: the container's own plan speaks of it. */
export const pulls: EdgeDefinition<'pulls'> = {
  kind: 'pulls',
  label: 'Image',
  fields: [],
  facts: ({ props }) => (props.fromParameter ? `${props.fromParameter.toLowerCase()} from a parameter` : (props.tagOrDigest ?? '')),
  plan: () => [],
};
