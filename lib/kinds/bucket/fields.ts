import { options, type Field } from '../field';
import { existingOnly, newOnly, REMOVAL, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type BucketField = Field<DesignNode<'bucket'>>;

const isNew = newOnly('bucket');
const docs = (property: string): BucketField['docs'] => ({ fqn: 'aws_s3.BucketProps', property });

/** How an S3 bucket is edited. */
export const bucketFields: readonly BucketField[] = [
  sourceField('Bucket', 'General'),
  {
    path: ['bucketName'],
    label: 'Bucket name',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'generated',
    docs: docs('bucketName'),
  },
  {
    path: ['bucketArn'],
    label: 'Bucket ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    placeholder: 'arn:aws:s3:::…',
    docs: { fqn: 'aws_s3.BucketAttributes', property: 'bucketArn' },
    help: 'Instead of its name.',
    notApplicable: existingOnly('bucket'),
  },
  {
    path: ['versioned'],
    label: 'Keep old versions of objects',
    section: 'Objects',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('versioned'),
    notApplicable: isNew,
  },
  {
    path: ['encryption'],
    label: 'Encryption',
    section: 'Security',
    control: options(
      ['S3_MANAGED', 'Keys of S3'],
      ['KMS_MANAGED', 'KMS key that AWS manages'],
      ['KMS', 'Your own KMS key'],
      ['DSSE_MANAGED', 'Twice, with a KMS key that AWS manages'],
      ['DSSE', 'Twice, with your own KMS key'],
    ),
    placeholder: 'the key it is joined to, else keys of S3',
    docs: docs('encryption'),
    notApplicable: isNew,
  },
  {
    path: ['enforceSsl'],
    label: 'Refuse requests without TLS',
    section: 'Security',
    control: { type: 'toggle', absent: false },
    essential: true,
    docs: docs('enforceSSL'),
    notApplicable: isNew,
  },
  {
    path: ['blockPublicAccess'],
    label: 'Public access',
    section: 'Security',
    control: options(['BLOCK_ALL', 'Blocked'], ['BLOCK_ACLS', 'Blocked for access control lists; policies may allow it']),
    placeholder: 'blocked until somebody allows it',
    docs: docs('blockPublicAccess'),
    notApplicable: isNew,
  },
  {
    path: ['removalPolicy'],
    label: 'When the stack no longer has it',
    section: 'Deletion',
    control: REMOVAL,
    placeholder: 'Keep it',
    docs: docs('removalPolicy'),
    help: 'Only an empty bucket can be deleted.',
    notApplicable: isNew,
  },
];
