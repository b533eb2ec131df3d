import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { fargateExample } from '../../example';

/** Nobody outside of the account can be let into a bucket. */
export const bucketPublic = defineRule({
  id: 'resource/bucket-public',
  severity: 'security',
  title: 'A bucket keeps the public out',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  related: ['Security Hub S3.8', 'cdk-nag AwsSolutions-S2'],
  on: 'bucket',
  check: ({ name, props }) => (props.source !== 'existing' && props.blockPublicAccess === 'BLOCK_ACLS' ? [{ path: ['blockPublicAccess'], name }] : []),
  message: ({ name }) => `A policy may open bucket ${name} to everybody, because only access lists are blocked; block policies too.`,
  fixes: (_match, { id }) => [setFix('Block all public access', id, ['blockPublicAccess'], 'BLOCK_ALL')],
  examples: () => ({ ok: [bucket({}), bucket({ blockPublicAccess: undefined })], bad: [bucket({ blockPublicAccess: 'BLOCK_ACLS' })] }),
});

/** Requests to a bucket are encrypted. */
export const bucketTls = defineRule({
  id: 'resource/bucket-tls',
  severity: 'hint',
  title: 'A bucket takes encrypted requests only',
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-ssl-requests-only.html',
  related: ['Security Hub S3.5', 'cdk-nag AwsSolutions-S10'],
  on: 'bucket',
  check: ({ name, props }) => (props.source !== 'existing' && !props.enforceSsl ? [{ path: ['enforceSsl'], name }] : []),
  message: ({ name }) => `Bucket ${name} also answers requests without encryption; let it refuse them.`,
  fixes: (_match, { id }) => [setFix('Refuse them', id, ['enforceSsl'], true)],
  examples: () => ({ ok: [bucket({})], bad: [bucket({ enforceSsl: undefined }), bucket({ enforceSsl: false })] }),
});

function bucket(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: { files: { kind: 'bucket', name: 'Files', props: { enforceSsl: true, blockPublicAccess: 'BLOCK_ALL', ...props } } },
    edges: { reads: { kind: 'grants', from: 'web', to: 'files', props: { access: 'READ' } } },
  });
}
