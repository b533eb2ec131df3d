import type { ReferredKind } from './references';
import type { DesignNode, Props } from './union';

/** The properties of a kind that count only for what the stack makes, and those only for what is there already, each with its words. */
type SourceProps<K extends ReferredKind> = Readonly<Record<'new' | 'existing', Readonly<Partial<Record<keyof Props<K> & string, string>>>>>;

/** Which properties count for which source of a resource. The fields say the same; a test holds them together. */
export const SOURCE_PROPS: { readonly [K in ReferredKind]: SourceProps<K> } = {
  'kms-key': {
    new: {
      alias: 'Alias',
      description: 'Description',
      enableKeyRotation: 'Rotate the key',
      rotationPeriodDays: 'Rotation period',
      removalPolicy: 'When the stack no longer has it',
      pendingWindowDays: 'Waiting period before deletion',
    },
    existing: { keyArn: 'Key ARN' },
  },
  role: { new: { assumedBy: 'Taken by the service', description: 'Description', managedPolicies: 'Managed policies' }, existing: { roleArn: 'Role ARN' } },
  'log-group': { new: { retentionDays: 'Kept for', logGroupClass: 'Class', removalPolicy: 'When the stack no longer has it' }, existing: {} },
  bucket: {
    new: {
      versioned: 'Keep old versions of objects',
      encryption: 'Encryption',
      enforceSsl: 'Refuse requests without TLS',
      blockPublicAccess: 'Public access',
      removalPolicy: 'When the stack no longer has it',
    },
    existing: { bucketArn: 'Bucket ARN' },
  },
  secret: {
    new: { description: 'Description', generate: 'Generated value', removalPolicy: 'When the stack no longer has it' },
    existing: { secretArn: 'Secret ARN' },
  },
  parameter: {
    new: { stringValue: 'Text', allowedPattern: 'Allowed pattern', tier: 'Tier', description: 'Description' },
    existing: { type: 'Type', version: 'Version' },
  },
  repository: {
    new: {
      imageScanOnPush: 'Scan images when they are pushed',
      imageTagMutability: 'Tags',
      maxImageCount: 'Keep at most',
      removalPolicy: 'When the stack no longer has it',
      emptyOnDelete: 'Delete its images with it',
    },
    existing: { repositoryArn: 'Repository ARN' },
  },
  queue: {
    new: {
      queueName: 'Queue name',
      visibilityTimeoutSeconds: 'Visibility timeout',
      retentionSeconds: 'Kept for',
      receiveWaitSeconds: 'Wait for messages',
      deliveryDelaySeconds: 'Delay',
      maxMessageSizeBytes: 'Largest message',
      fifo: 'In order, and once (FIFO)',
      contentBasedDeduplication: 'Same text is the same message',
      deduplicationScope: 'A message is once in',
      fifoThroughputLimit: 'Throughput is limited for',
      encryption: 'Encryption',
      dataKeyReuseSeconds: 'Data key is used for',
      enforceSsl: 'Refuse requests without TLS',
      redriveAllow: 'May keep the dead letters of',
      removalPolicy: 'When the stack no longer has it',
    },
    existing: { queueArn: 'Queue ARN' },
  },
  topic: {
    new: {
      topicName: 'Topic name',
      displayName: 'Shown as',
      fifo: 'In order, and once (FIFO)',
      contentBasedDeduplication: 'Same text is the same message',
      fifoThroughputScope: 'A message is once in',
      messageRetentionDays: 'Archived for',
      enforceSsl: 'Refuse requests without TLS',
      signatureVersion: 'Signed with',
      tracing: 'X-Ray',
    },
    existing: { topicArn: 'Topic ARN' },
  },
  alarm: {
    new: {
      description: 'Description',
      comparison: 'Goes off when the metric is',
      threshold: 'Threshold',
      evaluationPeriods: 'Looks at',
      datapointsToAlarm: 'Of which',
      treatMissingData: 'A period without data',
      lowSampleCount: 'A percentile of too few values',
      actionsEnabled: 'Tells the topics it is joined to',
      namespace: 'Namespace',
      metricName: 'Metric',
      dimensions: 'Dimensions',
      statistic: 'Statistic',
      periodSeconds: 'Period',
      unit: 'Unit',
    },
    existing: { alarmArn: 'Alarm ARN' },
  },
  'file-system': {
    new: {
      fileSystemName: 'Name tag',
      performanceMode: 'Performance mode',
      throughputMode: 'Throughput',
      provisionedThroughputMiBps: 'Provisioned throughput',
      encrypted: 'Encrypted',
      allowAnonymousAccess: 'May be mounted without IAM',
      subnetType: 'Subnets of its mount targets',
      lifecyclePolicy: 'Move unused files to infrequent access',
      enableAutomaticBackups: 'Back up every day',
      removalPolicy: 'When the stack no longer has it',
    },
    existing: { fileSystemId: 'File system id', securityGroupId: 'Security group of its mount targets' },
  },
  'access-point': {
    new: { path: 'Folder', posixUser: 'Everybody acts as', createAcl: 'When the folder is made' },
    existing: { accessPointId: 'Access point id' },
  },
};

/** The properties of a node that count only for the other source, with their words. */
export function otherSourceProps(node: DesignNode<ReferredKind>): readonly { readonly key: string; readonly words: string }[] {
  const others: Readonly<Record<string, string>> = SOURCE_PROPS[node.kind][node.props.source === 'existing' ? 'new' : 'existing'];
  return Object.entries(others).flatMap(([key, words]) => (Reflect.get(node.props, key) === undefined ? [] : [{ key, words }]));
}
