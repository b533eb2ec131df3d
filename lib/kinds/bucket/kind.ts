import type { KindDefinition } from '../definition';
import { encryptionKeyIdOf } from '../encryption';
import { existing } from '../existing';
import { planBucket, takesKey } from './plan';

/** Objects: environment files, uploads, backups. */
export const bucket: KindDefinition<'bucket'> = {
  kind: 'bucket',
  label: 'S3 bucket',
  description: 'Objects: environment files, uploads, backups.',
  area: 'data',
  group: 'Storage',
  defaultName: 'Bucket',
  defaults: {},
  construct: () => 'aws_s3.Bucket',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_s3.CfnBucket'),
  facts: ({ id, props }, graph) =>
    existing(props, props.bucketName || props.bucketArn) ??
    [props.bucketName, props.versioned ? 'versioned' : 'not versioned', encryptionKeyIdOf(id, graph) || takesKey(props.encryption) ? 'own key' : undefined]
      .filter(Boolean)
      .join(' · '),
  plan: planBucket,
};
