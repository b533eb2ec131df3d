import fc from 'fast-check';
import { METRIC_IDS } from '@/lib/kinds/alarm/metrics';
import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';

const pick = fc.constantFrom;
const statistic = mostly(pick('Average', 'Sum', 'Maximum', 'p99'), 'middle', '');
const periodSeconds = mostly(pick(60, 300), 45, 0, 86_400);

const STEPS = [
  { upper: 10, change: -1 },
  { lower: 80, upper: 90, change: 1 },
  { lower: 90, change: 2 },
];

const POLICIES = [
  { type: 'CPU', target: 60, scaleInCooldownSeconds: 60 },
  { type: 'MEMORY', target: 70, disableScaleIn: true, policyName: 'memory' },
  { type: 'METRIC', namespace: 'Shop', metricName: 'Open', target: 10, statistic: 'Sum' },
  { type: 'STEPS', metric: 'CPU_UTILIZATION', steps: STEPS, adjustment: 'CHANGE_IN_CAPACITY', evaluationPeriods: 3, datapointsToAlarm: 2 },
  {
    type: 'STEPS',
    namespace: 'Shop',
    metricName: 'Open',
    steps: [
      { upper: 5, change: 1 },
      { lower: 5, change: 2 },
    ],
    adjustment: 'EXACT_CAPACITY',
  },
  { type: 'SCHEDULE', schedule: 'cron(0 8 ? * MON-FRI *)', timeZone: 'Europe/Berlin', minCapacity: 2 },
];

/** The part of a service that says how its number of tasks follows its load. */
export const SCALING_SERVICE_HINTS: Hints = {
  scaling: mostly(
    fc.record({ minCapacity: within(0, 2), maxCapacity: within(2, 9), policies: fc.subarray(POLICIES, { maxLength: 3 }) }),
    {},
    { minCapacity: 3, maxCapacity: 2 },
    { maxCapacity: 4, policies: [{}] },
    { maxCapacity: 4, policies: [{ type: 'REQUESTS', target: 100 }] },
    { maxCapacity: 4, policies: [{ type: 'STEPS', metric: 'CPU_UTILIZATION', steps: [{ lower: 1, change: 1 }] }] },
    { maxCapacity: 4, policies: [{ type: 'SCHEDULE', schedule: 'daily' }] },
    { maxCapacity: 4, policies: [{ type: 'CPU', target: 60, name: 'Resource' }] },
  ),
};

/** Values as people give them, for kinds of nodes. */
export const OPERATION_HINTS = {
  queue: {
    queueName: mostly(pick('orders', 'orders-1'), 'orders.fifo', 'all orders', ''),
    queueArn: mostly(pick('arn:aws:sqs:eu-west-1:111122223333:orders'), 'orders', 'arn:aws:sqs:eu-west-1:111122223333:orders.fifo'),
    fifo: mostly(pick(false), true),
    contentBasedDeduplication: mostly(pick(false), true),
    deduplicationScope: mostly(pick('QUEUE'), 'MESSAGE_GROUP'),
    visibilityTimeoutSeconds: within(0, 43_200),
    retentionSeconds: within(60, 1_209_600),
    deliveryDelaySeconds: within(0, 900),
    receiveWaitSeconds: within(0, 20),
    maxMessageSizeBytes: within(1024, 1_048_576),
    dataKeyReuseSeconds: within(60, 86_400),
    encryption: mostly(pick('KMS', 'KMS'), 'SQS_MANAGED', 'UNENCRYPTED', 'KMS_MANAGED'),
  },
  topic: {
    topicName: mostly(pick('alerts'), 'alerts.fifo', 'all alerts', ''),
    topicArn: mostly(pick('arn:aws:sns:eu-west-1:111122223333:alerts'), 'alerts'),
    displayName: mostly(pick('Shop'), 'x'.repeat(101)),
    fifo: mostly(pick(false), true),
    contentBasedDeduplication: mostly(pick(false), true),
    fifoThroughputScope: mostly(pick('TOPIC'), 'MESSAGE_GROUP'),
    messageRetentionDays: within(1, 365),
    subscriptions: mostly(
      pick([{ protocol: 'EMAIL', endpoint: 'team@example.com' }], [{ protocol: 'HTTPS', endpoint: 'https://example.com/alarms' }], []),
      [{}],
      [{ protocol: 'EMAIL', endpoint: 'team' }],
    ),
  },
  alarm: {
    alarmName: mostly(pick('shop-cpu'), '', 'a\nb'),
    alarmArn: mostly(pick('arn:aws:cloudwatch:eu-west-1:111122223333:alarm:shop-cpu'), 'shop-cpu'),
    description: mostly(pick('Too busy'), 'x'.repeat(1025)),
    threshold: mostly(pick(1, 80, 0.5), -1),
    evaluationPeriods: within(1, 5),
    datapointsToAlarm: mostly(pick(1), 0, 9),
    namespace: mostly(pick('Shop/Orders'), '', ':x'),
    metricName: mostly(pick('FailedOrders'), ''),
    dimensions: mostly(pick({ Region: 'eu' }, {}), { '': 'eu' }, { Region: '' }),
    statistic,
    periodSeconds,
  },
  'scheduled-task': {
    schedule: mostly(pick('rate(1 day)', 'rate(5 minutes)', 'cron(0 3 * * ? *)'), '', 'rate(1 days)', 'daily', 'cron(0 3 * * * *)'),
    eventPattern: mostly(pick('{"source": ["aws.s3"]}', '{"detail": {"a": {"b": [1]}}, "account": ["111122223333"]}'), '', '{}', '{"source": "aws.s3"}', '{'),
    eventBusName: mostly(pick(''), 'orders'),
    ruleName: mostly(pick('nightly'), 'my rule'),
    description: mostly(pick('Every night'), 'x'.repeat(513)),
    taskCount: within(1, 10),
    launchType: mostly(pick('FARGATE'), 'EC2'),
    subnetType: mostly(pick('PRIVATE_WITH_EGRESS'), 'PUBLIC', 'PRIVATE_ISOLATED'),
    subnetGroup: mostly(pick(''), 'app'),
    subnetIds: mostly(pick([]), ['subnet-0a1b2c3d4e5f60718'], ['']),
    subnetZones: mostly(pick([]), ['eu-west-1a']),
    oneSubnetPerZone: mostly(pick(false), true),
    assignPublicIp: mostly(pick(false), true),
    containerOverrides: mostly(
      pick([{ containerName: 'Container0', command: ['report'], environment: { DAYS: '1' } }], [{ containerName: 'Container0', cpu: 64 }], []),
      [{}],
      [{ containerName: 'nobody' }],
    ),
    cpu: within(1, 512),
    memoryMiB: within(1, 1024),
    ephemeralStorageGiB: within(20, 200),
    retryAttempts: within(0, 185),
    maxEventAgeSeconds: within(60, 86_400),
    tags: mostly(pick({ team: 'shop' }), {}),
  },
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const OPERATION_EDGE_HINTS = {
  watches: { metric: pick(...METRIC_IDS), statistic, periodSeconds },
  'scales-on': {
    messagesPerTask: within(1, 500),
    steps: mostly(pick([], STEPS), [{}], [{ lower: 5 }]),
    cooldownSeconds: within(0, 600),
    evaluationPeriods: within(1, 5),
    datapointsToAlarm: mostly(pick(1), 9),
    minAdjustmentMagnitude: within(1, 3),
    periodSeconds,
  },
  'dead-letters': { maxReceiveCount: within(1, 1000) },
  notifies: {},
} satisfies Partial<Record<EdgeKind, Hints>>;
