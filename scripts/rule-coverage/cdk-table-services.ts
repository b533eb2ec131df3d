import { cannot, found, type Table } from './rows';

const OF_THE_CDK = { '*': cannot('the constructs of a plan are those of the CDK itself') };
const NO_SUCH = (what: string) => ({ '*': cannot(`a design has no ${what}`) });
const FIFO = found('operation/queue-fifo');
const TOPIC_FIFO = found('operation/topic-fifo');
const KEY_NAME = found('resource/name');
const NO_LOOKUP = cannot('a design looks nothing up in an account');
const METRIC = found('operation/alarm-metric', 'operation/scaling-policy', 'operation/queue-scaling');
const DIMENSIONS = found('operation/alarm-metric', 'operation/scaling-policy');
const NO_EXPRESSION = cannot('metrics of a design are direct, without expressions');
const NO_ANOMALY = cannot('an alarm of a design compares with a fixed threshold');

/** Every refusal of `aws-cdk-lib/aws-sqs`. */
export const SQS_TABLE: Table = {
  policy: { QueuePolicyQueuePolicyId: cannot('nothing of a plan asks for the id of a policy') },
  'private/grants': OF_THE_CDK,
  queue: {
    FifoQueueNames: cannot('an existing queue is FIFO by its name, and nothing else says so'),
    NonFifoQueueName: cannot('an existing queue is FIFO by its name, and nothing else says so'),
    EncryptionMasterKeySupportedEncryption: found('operation/queue-key'),
    UnexpectedEncryptionType: cannot('an encryption is one of a list'),
    'FifoQueueNames-2': FIFO,
    'NonFifoQueueName-2': FIFO,
    ContentBasedDeduplicationDefinedQueues: FIFO,
    DeduplicationScopeDefinedQueues: FIFO,
    ThroughputLimitDefinedQueues: FIFO,
  },
};

/** Every refusal of `aws-cdk-lib/aws-sns`. */
export const SNS_TABLE: Table = {
  'private/default-traits': OF_THE_CDK,
  subscription: { '*': cannot('a subscriber of a design is an address of mail, the web or a telephone, and nothing more is said of it') },
  'subscription-filter': NO_SUCH('filters of subscriptions'),
  topic: {
    CannotImportTopicContentBased: cannot('an existing topic is known by its ARN alone'),
    ContentBasedDeduplicationEnabledTopics: TOPIC_FIFO,
    OnlyValidFifoTopics: TOPIC_FIFO,
    OnlyFifoTopics: TOPIC_FIFO,
    MustBeIntegerBetween: found('operation/topic-values'),
    SignatureVersionReceived: cannot('the version of signatures is 1 or 2'),
    DisplayNameLessEqualCharacters: found('operation/topic-values'),
    SuccessFeedbackSampleRateInteger: cannot('a design does not log the deliveries of a topic'),
  },
  'topic-base': { SubscriptionAlreadyExistsUnder: cannot('subscriptions of a design are constructs of their own, with names that the plan makes') },
};

/** Every refusal of `aws-cdk-lib/aws-kms`. */
export const KMS_TABLE: Table = {
  alias: {
    CannotAccessAliasTargetKey: cannot('an existing key is known by its ARN'),
    CannotAddAliasToImported: cannot('an existing key is known by its ARN'),
    AliasCannotStart: cannot('an existing key is known by its ARN'),
    AliasNameCharacters: cannot('an existing key is known by its ARN'),
    AliasIncludeValueAfter: KEY_NAME,
    'AliasCannotStart-2': KEY_NAME,
    'AliasNameCharacters-2': KEY_NAME,
  },
  key: {
    UnableToAddStatementToResource: cannot('what a design lets use a key are roles and services that the key or their own policies can name'),
    MustBeFormatArnPartitionKmsRegionAccountKeyKeyid: found('resource/reference'),
    PolicyDocumentParsingFailed: cannot('keys of a plan are not made from CloudFormation resources'),
    Arguments: NO_LOOKUP,
    SpecValidUsage: cannot('a key of a design is symmetric and encrypts'),
    RotationCannotBeEnabledOnHmac: cannot('a key of a design is symmetric and encrypts'),
    RotationCannotBeEnabledOnAsymmetric: cannot('a key of a design is symmetric and encrypts'),
    RotationPeriodCannotBeSpecifiedWhenRotationDisabled: found('resource/key-rotation'),
    RotationPeriodValueMustBeBetween90And2650Days: found('resource/number-range'),
    TrustAccountIdentitiesCannotBeFalseWithDefaultKeyPolicies: cannot('the older trustAccountIdentities is never written'),
    PendingWindowValueMustBeBetween7And30Days: found('resource/number-range'),
  },
  'private/default-traits': OF_THE_CDK,
};

/** Every refusal of `aws-cdk-lib/aws-logs`. */
export const LOGS_TABLE: Table = {
  'data-protection-policy': NO_SUCH('data protection of logs'),
  'field-index-policy': NO_SUCH('indexes of logs'),
  'log-group': {
    DeliveryLogClassRetention: cannot('the class of a log group is standard or infrequent access'),
    DeliveryLogClassDataProtection: cannot('the class of a log group is standard or infrequent access'),
    DeliveryLogClassFieldIndex: cannot('the class of a log group is standard or infrequent access'),
    RetentionDaysPositive: found('resource/retention', 'container/log-retention', 'connect/log'),
  },
  'log-stream': NO_SUCH('log streams of its own'),
  'metric-filter': NO_SUCH('metric filters'),
  pattern: NO_SUCH('patterns of logs'),
  'private/default-traits': OF_THE_CDK,
  'private/ref-utils': OF_THE_CDK,
  'query-definition': NO_SUCH('queries of logs'),
  'subscription-filter': NO_SUCH('subscriptions to logs'),
  transformer: NO_SUCH('transformers of logs'),
};

/** Every refusal of `aws-cdk-lib/aws-cloudwatch`. */
export const CLOUDWATCH_TABLE: Table = {
  alarm: {
    AnomalyDetectionOperatorRequiresBandMetric: NO_ANOMALY,
    FixedThresholdOperatorCannotUseAnomalyBand: NO_ANOMALY,
    ThresholdRequiredForStandardAlarms: found('operation/alarm-threshold'),
    Ec2AlarmActionsRequireInstanceMetric: cannot('an alarm of a design tells topics'),
    SearchExpressionsNotSupportedInAlarms: NO_EXPRESSION,
    'SearchExpressionsNotSupportedInAlarms-2': NO_EXPRESSION,
    AlarmRegionMismatch: cannot('the stacks of a design name no region'),
    MathExpressionSearchNotSupportedInAlarms: NO_EXPRESSION,
    AnomalyDetectionOperatorRequired: NO_ANOMALY,
    TooManyMetricsInMathExpression: NO_EXPRESSION,
    ExpectedLeastMetricPrimary: NO_EXPRESSION,
  },
  'alarm-mute-rule': NO_SUCH('times at which alarms are mute'),
  'alarm-rule': NO_SUCH('alarms on alarms'),
  'composite-alarm': NO_SUCH('alarms on alarms'),
  dashboard: NO_SUCH('dashboards'),
  graph: NO_SUCH('dashboards'),
  'log-query': NO_SUCH('dashboards'),
  metric: {
    StdDevsMustBeGreaterThanZero: NO_ANOMALY,
    PeriodMustBeValidInterval: METRIC,
    MathExpressionNotSupportedInAlarm: NO_EXPRESSION,
    MathExpressionNotSupportedInGraph: NO_EXPRESSION,
    MaximumDimensionsExceeded: DIMENSIONS,
    InvalidDimensionValue: cannot('the value of a dimension is text'),
    DimensionNameLengthInvalid: DIMENSIONS,
    DimensionValueLengthInvalid: DIMENSIONS,
    ExpectedStringType: cannot('the value of a dimension is text'),
    InvalidVariableNames: NO_EXPRESSION,
    MathExpressionNotSupportedInAlarmConfig: NO_EXPRESSION,
    MathExpressionNotSupportedInGraphConfig: NO_EXPRESSION,
    DuplicateMetricId: NO_EXPRESSION,
    SearchExpressionCannotHaveUsingMetrics: NO_EXPRESSION,
    SearchExpressionNotSupportedInAlarms: NO_EXPRESSION,
    ToGraphConfigDeprecated: NO_EXPRESSION,
    MetricMustImplementWith: cannot('metrics are those of the CDK itself'),
  },
  'private/metric-util': { '*': cannot('metrics are those of the CDK itself') },
  'private/rendering': { '*': cannot('an alarm of a design watches one metric') },
  'promql-alarm': NO_SUCH('alarms on queries'),
  stats: { '*': found('operation/alarm-statistic', 'operation/scaling-policy') },
  variable: NO_SUCH('dashboards'),
  widget: NO_SUCH('dashboards'),
};
