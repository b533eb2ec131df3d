import type { KindDefinition } from '../definition';
import type { Graph } from '../graph';
import type { DesignNode } from '../union';
import { imageSourceOf } from './image-source';
import { planContainer } from './plan';
import { pullsOf, tagText } from './pulls-of';

/** One process image of a task. */
export const container: KindDefinition<'container'> = {
  kind: 'container',
  label: 'Container',
  description: 'An image with its ports, environment, limits and log.',
  area: 'container',
  group: 'Task',
  defaultName: 'web',
  defaults: {},
  construct: () => 'aws_ecs.ContainerDefinition',
  resource: () => undefined,
  facts: (node, graph) => {
    const { props } = node;
    const ports = (props.portMappings ?? []).flatMap((port) => port.containerPortRange || (port.containerPort ?? []));
    return [
      imageText(node, graph),
      ...(ports.length > 0 ? [`port ${ports.join(', ')}`] : []),
      ...(props.firelens ? ['log router'] : []),
      ...(props.essential === false ? ['not essential'] : []),
    ].join(' · ');
  },
  plan: planContainer,
};

function imageText(node: DesignNode<'container'>, graph: Graph): string {
  const { image, imageAsset, imageTarball } = node.props;
  const pulls = pullsOf(node.id, graph);
  const texts = {
    EDGE: pulls && `${graph.nodes[pulls.to]?.name ?? ''}${tagText(pulls.props.tagOrDigest)}`,
    ASSET: imageAsset?.directory,
    TARBALL: imageTarball,
    REGISTRY: image && shortImage(image),
  };
  return texts[imageSourceOf(node, graph)] || 'image missing';
}

function shortImage(image: string): string {
  return image.split('@')[0]?.split('/').at(-1) ?? image;
}
