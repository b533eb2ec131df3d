import { options, type Field } from '../field';
import { existingOnly, newOnly, REMOVAL, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type RepositoryField = Field<DesignNode<'repository'>>;

const isNew = newOnly('repository');
const docs = (property: string): RepositoryField['docs'] => ({ fqn: 'aws_ecr.RepositoryProps', property });

/** How an ECR repository is edited. */
export const repositoryFields: readonly RepositoryField[] = [
  sourceField('Repository', 'General'),
  {
    path: ['repositoryName'],
    label: 'Repository name',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'generated',
    docs: docs('repositoryName'),
  },
  {
    path: ['repositoryArn'],
    label: 'Repository ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    placeholder: 'this account and region',
    help: 'Of a repository in another account or region.',
    notApplicable: existingOnly('repository'),
  },
  {
    path: ['imageScanOnPush'],
    label: 'Scan images when they are pushed',
    section: 'Images',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('imageScanOnPush'),
    notApplicable: isNew,
  },
  {
    path: ['imageTagMutability'],
    label: 'Tags',
    section: 'Images',
    control: options(['MUTABLE', 'May move to another image'], ['IMMUTABLE', 'Never change']),
    essential: true,
    placeholder: 'May move to another image',
    docs: docs('imageTagMutability'),
    notApplicable: isNew,
  },
  {
    path: ['maxImageCount'],
    label: 'Keep at most',
    section: 'Images',
    control: { type: 'number', unit: 'images', min: 1 },
    placeholder: 'all',
    docs: { fqn: 'aws_ecr.LifecycleRule', property: 'maxImageCount' },
    help: 'Older images are deleted.',
    notApplicable: isNew,
  },
  {
    path: ['removalPolicy'],
    label: 'When the stack no longer has it',
    section: 'Deletion',
    control: REMOVAL,
    placeholder: 'Keep it',
    docs: docs('removalPolicy'),
    notApplicable: isNew,
  },
  {
    path: ['emptyOnDelete'],
    label: 'Delete its images with it',
    section: 'Deletion',
    control: { type: 'toggle', absent: false },
    docs: docs('emptyOnDelete'),
    notApplicable: isNew,
  },
];
