import type { KindDefinition } from '../definition';
import { planDockerImageAsset } from './plan';

/** An image that the CDK project builds from a Dockerfile. */
export const dockerImageAsset: KindDefinition<'docker-image-asset'> = {
  kind: 'docker-image-asset',
  label: 'Docker image asset',
  description: 'An image that the CDK project builds from a Dockerfile.',
  area: 'data',
  group: 'Storage',
  defaultName: 'Image',
  defaults: {},
  construct: () => 'aws_ecr_assets.DockerImageAsset',
  resource: () => undefined,
  facts: ({ props }) => props.directory ?? 'folder missing',
  plan: planDockerImageAsset,
};
