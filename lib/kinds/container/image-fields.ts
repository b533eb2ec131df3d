import { options, type Field } from '../field';
import type { DesignNode } from '../union';
import { imageSourceOf } from './image-source';
import { pullsOf } from './pulls-of';

type ContainerField = Field<DesignNode<'container'>>;

const asset = (property: string): ContainerField['docs'] => ({ fqn: 'aws_ecs.AssetImageProps', property });
const drawn: ContainerField['notApplicable'] = (node, graph) => {
  const from = graph.nodes[pullsOf(node.id, graph)?.to ?? ''];
  return from && `The image comes from ${from.name}.`;
};
const builtOnly: ContainerField['notApplicable'] = (node, graph) =>
  drawn(node, graph) ?? (imageSourceOf(node, graph) === 'ASSET' ? undefined : 'Only for an image that is built from a folder.');

/** How the image of a container is edited: first where it comes from, then what that needs. */
export const imageFields: readonly ContainerField[] = [
  {
    path: ['imageSource'],
    label: 'Image from',
    section: 'Image',
    control: options(['REGISTRY', 'a registry'], ['ASSET', 'a folder with a Dockerfile'], ['TARBALL', 'a tarball']),
    essential: true,
    placeholder: 'a registry',
    docs: { fqn: 'aws_ecs.ContainerDefinitionOptions', property: 'image' },
    help: 'An image of an ECR repository is drawn as a line to the repository.',
    notApplicable: drawn,
  },
  {
    path: ['image'],
    label: 'Image',
    section: 'Image',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'registry/name:tag',
    docs: { fqn: 'aws_ecs.ContainerDefinitionOptions', property: 'image' },
    notApplicable: (node, graph) => drawn(node, graph) ?? (imageSourceOf(node, graph) === 'REGISTRY' ? undefined : 'Only for an image from a registry.'),
  },
  {
    path: ['imageAsset', 'directory'],
    label: 'Folder with the Dockerfile',
    section: 'Image',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'images/web',
    help: 'Seen from the root of the CDK project, which builds the image and uploads it. A template by itself takes the finished image as a parameter.',
    notApplicable: builtOnly,
  },
  {
    path: ['imageAsset', 'file'],
    label: 'Dockerfile in the folder',
    section: 'Image',
    control: { type: 'text', mono: true },
    placeholder: 'Dockerfile',
    docs: asset('file'),
    notApplicable: builtOnly,
  },
  {
    path: ['imageAsset', 'target'],
    label: 'Stage to build',
    section: 'Image',
    control: { type: 'text', mono: true },
    docs: asset('target'),
    notApplicable: builtOnly,
  },
  {
    path: ['imageAsset', 'buildArgs'],
    label: 'Build arguments',
    section: 'Image',
    control: { type: 'key-value', keyLabel: 'Argument', valueLabel: 'Value' },
    docs: asset('buildArgs'),
    notApplicable: builtOnly,
  },
  {
    path: ['imageAsset', 'platform'],
    label: 'Platform to build for',
    section: 'Image',
    control: options(['LINUX_AMD64', 'Linux, x86-64'], ['LINUX_ARM64', 'Linux, ARM64']),
    placeholder: 'that of the machine that builds',
    docs: asset('platform'),
    notApplicable: builtOnly,
  },
  {
    path: ['imageTarball'],
    label: 'Tarball',
    section: 'Image',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'images/web.tar',
    help: 'Made by docker save, seen from the root of the CDK project. A template by itself takes the image as a parameter.',
    notApplicable: (node, graph) => drawn(node, graph) ?? (imageSourceOf(node, graph) === 'TARBALL' ? undefined : 'Only for an image from a tarball.'),
  },
];
