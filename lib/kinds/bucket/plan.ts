import { construct, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { Incomplete, making, type PlanContext } from '../plan-context';
import { nameOf, reference } from '../references';
import type { DesignNode, Props } from '../union';

/** An `s3.Bucket`, or an existing one by its name or ARN. */
export function planBucket(node: DesignNode<'bucket'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const encryptionKey = encryptionKeyOf(node.id, context);
  if (props.source === 'existing') {
    const attributes =
      !props.bucketName && props.bucketArn
        ? { bucketArn: reference(props.bucketArn, 'bucketArn', 'The ARN of the existing bucket') }
        : { bucketName: reference(props.bucketName, 'bucketName', 'The name of the existing bucket') };
    if (encryptionKey) return [making(node, staticCall('aws_s3.Bucket', 'fromBucketAttributes', THIS, node.name, { ...attributes, encryptionKey }))];
    const [method, value] = 'bucketArn' in attributes ? ['fromBucketArn', attributes.bucketArn] : ['fromBucketName', attributes.bucketName];
    return [making(node, staticCall('aws_s3.Bucket', method, THIS, node.name, value))];
  }
  if (encryptionKey && props.encryption !== undefined && !takesKey(props.encryption))
    throw new Incomplete(['encryption'], 'A bucket that is encrypted with a key of its own needs the encryption KMS or DSSE.');
  return [
    making(
      node,
      construct('aws_s3.Bucket', node.name, {
        bucketName: nameOf('bucket', props.bucketName, 'bucketName'),
        versioned: props.versioned,
        encryption: props.encryption === undefined ? undefined : member('aws_s3.BucketEncryption', props.encryption),
        encryptionKey,
        enforceSSL: props.enforceSsl,
        blockPublicAccess:
          props.blockPublicAccess === undefined
            ? undefined
            : member('aws_s3.BlockPublicAccess', props.blockPublicAccess === 'BLOCK_ACLS' ? 'BLOCK_ACLS_ONLY' : props.blockPublicAccess),
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}

/** True for encryptions for which a KMS key of one's own can be chosen. */
export function takesKey(encryption: Props<'bucket'>['encryption']): boolean {
  return encryption === 'KMS' || encryption === 'DSSE';
}
