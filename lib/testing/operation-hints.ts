import fc from 'fast-check';
import { METRIC_IDS } from '@/lib/kinds/alarm/metrics';
import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';

const pick = fc.constantFrom;
const statistic = mostly(pick('Average', 'Sum', 'Maximum', 'p99'), 'middle', '');
const periodSeconds = mostly(pick(60, 300), 45, 0, 86_400);

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
  'scheduled-task': {},
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const OPERATION_EDGE_HINTS = {
  watches: { metric: pick(...METRIC_IDS), statistic, periodSeconds },
  'scales-on': {},
  'dead-letters': { maxReceiveCount: within(1, 1000) },
  notifies: {},
} satisfies Partial<Record<EdgeKind, Hints>>;
