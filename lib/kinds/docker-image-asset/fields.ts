import { options, type Field } from '../field';
import type { DesignNode } from '../union';

type AssetField = Field<DesignNode<'docker-image-asset'>>;

const docs = (property: string): AssetField['docs'] => ({ fqn: 'aws_ecr_assets.DockerImageAssetProps', property });

/** How a Docker image asset is edited. */
export const dockerImageAssetFields: readonly AssetField[] = [
  {
    path: ['directory'],
    label: 'Folder',
    section: 'Build',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'images/web',
    docs: docs('directory'),
    help: 'Seen from the root of the CDK project, which gets the folder with a note.',
  },
  {
    path: ['file'],
    label: 'Dockerfile',
    section: 'Build',
    control: { type: 'text', mono: true },
    placeholder: 'Dockerfile',
    docs: docs('file'),
  },
  { path: ['target'], label: 'Stage', section: 'Build', control: { type: 'text', mono: true }, placeholder: 'the last', docs: docs('target') },
  {
    path: ['buildArgs'],
    label: 'Build arguments',
    section: 'Build',
    control: { type: 'key-value', keyLabel: 'Argument', valueLabel: 'Value' },
    docs: docs('buildArgs'),
    help: 'They can be read in the image: nothing secret.',
  },
  {
    path: ['platform'],
    label: 'Platform',
    section: 'Build',
    control: options(['LINUX_AMD64', 'Linux on x86-64'], ['LINUX_ARM64', 'Linux on ARM64']),
    essential: true,
    placeholder: 'that of the machine that builds it',
    docs: docs('platform'),
  },
  { path: ['assetName'], label: 'Asset name', section: 'Naming', control: { type: 'text', mono: true }, placeholder: 'none', docs: docs('assetName') },
];
