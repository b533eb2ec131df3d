import { construct, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { making, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/** An `s3.Bucket`, or an existing one by its name or ARN. */
export function planBucket(node: DesignNode<'bucket'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const encryptionKey = encryptionKeyOf(node.id, context);
  if (props.source === 'existing') {
    const known = props.bucketName === undefined && props.bucketArn !== undefined ? { bucketArn: props.bucketArn } : undefined;
    const attributes = known ?? { bucketName: required(props.bucketName, ['bucketName'], 'The name of the existing bucket') };
    if (encryptionKey) return [making(node, staticCall('aws_s3.Bucket', 'fromBucketAttributes', THIS, node.name, { ...attributes, encryptionKey }))];
    const [method, value] = 'bucketArn' in attributes ? ['fromBucketArn', attributes.bucketArn] : ['fromBucketName', attributes.bucketName];
    return [making(node, staticCall('aws_s3.Bucket', method, THIS, node.name, value))];
  }
  return [
    making(
      node,
      construct('aws_s3.Bucket', node.name, {
        bucketName: props.bucketName,
        versioned: props.versioned,
        encryption: props.encryption === undefined ? undefined : member('aws_s3.BucketEncryption', props.encryption),
        encryptionKey,
        enforceSSL: props.enforceSsl,
        blockPublicAccess: props.blockPublicAccess === undefined ? undefined : member('aws_s3.BlockPublicAccess', props.blockPublicAccess),
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}
