/** How a name or a reference is written. */
export interface TextFormat {
  readonly pattern: RegExp;
  /** The form in words, after "is": "3 to 63 of …". */
  readonly form: string;
  /** The page that says so. */
  readonly source: string;
}

const PARTITION = 'arn:aws[a-z-]*';
const PLACE = '[a-z0-9-]+:\\d{12}';

/** The kinds of resources that can be named or referred to. */
export type NamedKind = 'kms-key' | 'role' | 'log-group' | 'bucket' | 'secret' | 'parameter' | 'repository' | 'queue' | 'topic' | 'alarm';

/** How a new resource may be called (checked 2026-11). The name of a KMS key is its alias, with or without `alias/`. */
export const RESOURCE_NAMES: Record<NamedKind, TextFormat> = {
  'kms-key': {
    pattern: /^(?:alias\/)?(?!alias\/|aws\/)[A-Za-z0-9/_-]{1,250}$/,
    form: '1 to 250 letters, digits, slashes, underscores and hyphens, and does not begin with aws/',
    source: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html',
  },
  role: {
    pattern: /^[\w+=,.@-]{1,64}$/,
    form: '1 to 64 letters, digits and +=,.@_-',
    source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html',
  },
  'log-group': {
    pattern: /^(?!aws\/)[\w./#-]{1,512}$/,
    form: '1 to 512 letters, digits and _-/.#, and does not begin with aws/',
    source: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html',
  },
  bucket: {
    pattern: /^(?!xn--|sthree-|amzn-s3-demo-)(?!\d{1,3}(?:\.\d{1,3}){3}$)(?=.{3,63}$)[a-z0-9]+(?:(?:-+|\.)[a-z0-9]+)*$/,
    form: '3 to 63 lower-case letters, digits, hyphens and single dots, begins and ends with a letter or digit, and is no IP address',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  },
  secret: {
    pattern: /^[\w/+=.@-]{1,512}$/,
    form: '1 to 512 letters, digits and /_+=.@-',
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html',
  },
  parameter: {
    pattern: /^(?!\/?(?:aws|ssm))(?=.{1,1011}$)(?:[\w.-]+|\/[\w./-]+)$/i,
    form: '1 to 1011 letters, digits and ._-, or a path of these that begins with a /, and does not begin with aws or ssm',
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html',
  },
  repository: {
    pattern: /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
    form: '2 to 256 lower-case letters and digits, separated by single ._- or /',
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html',
  },
  queue: {
    pattern: /^(?=.{1,80}$)[\w-]+(?:\.fifo)?$/,
    form: '1 to 80 letters, digits, underscores and hyphens; that of a FIFO queue ends in .fifo',
    source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html',
  },
  topic: {
    pattern: /^(?=.{1,256}$)[\w-]+(?:\.fifo)?$/,
    form: '1 to 256 letters, digits, underscores and hyphens; that of a FIFO topic ends in .fifo',
    source: 'https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html',
  },
  alarm: {
    // oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
    pattern: /^[^\u0000-\u001f\u007f]{1,255}$/,
    form: '1 to 255 characters',
    source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
  },
};

const ARNS = 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';

/** How existing resources are referred to, by what the property is called (checked 2026-11). */
export const REFERENCES = {
  keyArn: {
    pattern: new RegExp(`^${PARTITION}:kms:${PLACE}:key/(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$`),
    form: 'arn:aws:kms:REGION:ACCOUNT:key/ID',
    source: ARNS,
  },
  roleArn: {
    pattern: new RegExp(`^${PARTITION}:iam::\\d{12}:role/(?:[\\w+=,.@-]+/)*[\\w+=,.@-]{1,64}$`),
    form: 'arn:aws:iam::ACCOUNT:role/NAME',
    source: ARNS,
  },
  roleName: RESOURCE_NAMES.role,
  logGroupName: {
    pattern: new RegExp(`^(?:[\\w./#-]{1,512}|${PARTITION}:logs:${PLACE}:log-group:[\\w./#-]{1,512}(?::\\*)?)$`),
    form: 'a name, or arn:aws:logs:REGION:ACCOUNT:log-group:NAME',
    source: ARNS,
  },
  bucketName: {
    pattern: /^(?!\d{1,3}(?:\.\d{1,3}){3}$)(?=.{3,63}$)(?!.*(?:\.\.|\.-|-\.))[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]$/,
    form: '3 to 63 letters, digits, hyphens and single dots',
    source: RESOURCE_NAMES.bucket.source,
  },
  bucketArn: {
    pattern: new RegExp(`^${PARTITION}:s3:::(?!\\d{1,3}(?:\\.\\d{1,3}){3}$)(?!.*(?:\\.\\.|\\.-|-\\.))[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$`),
    form: 'arn:aws:s3:::NAME',
    source: ARNS,
  },
  secretArn: {
    pattern: new RegExp(`^${PARTITION}:secretsmanager:${PLACE}:secret:[\\w/+=.@-]+$`),
    form: 'arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME',
    source: ARNS,
  },
  secretName: RESOURCE_NAMES.secret,
  parameterName: {
    pattern: /^(?=.{1,1011}$)(?:[\w.-]+|\/[\w./-]+)$/,
    form: 'letters, digits and ._-, or a path of these that begins with a /',
    source: RESOURCE_NAMES.parameter.source,
  },
  repositoryArn: {
    pattern: new RegExp(`^${PARTITION}:ecr:${PLACE}:repository/[a-z0-9]+(?:[._/-][a-z0-9]+)*$`),
    form: 'arn:aws:ecr:REGION:ACCOUNT:repository/NAME',
    source: ARNS,
  },
  repositoryName: RESOURCE_NAMES.repository,
  queueArn: {
    pattern: new RegExp(`^${PARTITION}:sqs:${PLACE}:(?=.{1,80}$)[\\w-]+(?:\\.fifo)?$`),
    form: 'arn:aws:sqs:REGION:ACCOUNT:NAME',
    source: ARNS,
  },
  topicArn: {
    pattern: new RegExp(`^${PARTITION}:sns:${PLACE}:(?=.{1,256}$)[\\w-]+(?:\\.fifo)?$`),
    form: 'arn:aws:sns:REGION:ACCOUNT:NAME',
    source: ARNS,
  },
  alarmArn: {
    // oxlint-disable-next-line no-control-regex -- control characters are what it keeps out
    pattern: new RegExp(`^${PARTITION}:cloudwatch:${PLACE}:alarm:[^\\u0000-\\u001f\\u007f]{1,255}$`),
    form: 'arn:aws:cloudwatch:REGION:ACCOUNT:alarm:NAME',
    source: ARNS,
  },
  alarmName: RESOURCE_NAMES.alarm,
  fileSystemId: {
    pattern: /^fs-[0-9a-f]{8,40}$/,
    form: 'fs- and 8 to 40 characters of 0–9 and a–f',
    source: 'https://docs.aws.amazon.com/efs/latest/ug/API_FileSystemDescription.html',
  },
  securityGroupId: {
    pattern: /^sg-(?:[0-9a-f]{8}|[0-9a-f]{17})$/,
    form: 'sg- and 8 or 17 characters of 0–9 and a–f',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html',
  },
  subnetId: {
    pattern: /^subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})$/,
    form: 'subnet- and 8 or 17 characters of 0–9 and a–f',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html',
  },
  functionArn: {
    pattern: new RegExp(`^${PARTITION}:lambda:${PLACE}:function:[\\w-]{1,140}(?::(?:\\$LATEST|[\\w-]{1,128}))?$`),
    form: 'arn:aws:lambda:REGION:ACCOUNT:function:NAME, with or without a version or alias',
    source: ARNS,
  },
  serviceArn: {
    pattern: new RegExp(`^${PARTITION}:ecs:${PLACE}:service/(?:[\\w-]{1,255}/)?[\\w-]{1,255}$`),
    form: 'arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/NAME',
    source: ARNS,
  },
  accessPointId: {
    pattern: /^fsap-[0-9a-f]{8,40}$/,
    form: 'fsap- and 8 to 40 characters of 0–9 and a–f',
    source: 'https://docs.aws.amazon.com/efs/latest/ug/API_AccessPointDescription.html',
  },
} as const satisfies Record<string, TextFormat>;

/** A property by which an existing resource is referred to. */
export type ReferenceKey = keyof typeof REFERENCES;
