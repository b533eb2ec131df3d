/** What alarms can watch by an edge. */
export type WatchedKind = 'service' | 'cluster' | 'load-balancer' | 'target-group' | 'queue';

/** What makes a difference for metrics: load balancers and target groups have others for each protocol. */
export type MetricSource = 'service' | 'cluster' | 'queue' | `${'application' | 'network' | 'classic'}-balancer` | `${'application' | 'network'}-targets`;

/** How the CDK says a metric: by a method of the construct, by one of its `metrics`, or by its names. */
export type MetricWay =
  | { readonly method: string }
  | { readonly named: string }
  | { readonly metrics: string; readonly code?: readonly [fqn: string, member: string] }
  /** Of Container Insights, in the namespace `ECS/ContainerInsights`. */
  | { readonly insights: string }
  /** Of a classic load balancer, in the namespace `AWS/ELB`. */
  | { readonly classic: string };

/** A metric that an alarm can watch. */
export interface WatchedMetric {
  /** In sentence case: "CPU utilization". */
  readonly label: string;
  /** What its values are: `%`, `tasks`. */
  readonly unit: string;
  readonly ways: Readonly<Partial<Record<MetricSource, MetricWay>>>;
  /** CloudWatch's name where the metric must be said by its names: of what is there already, of services known by name. */
  readonly cloudWatchName?: string;
  /** What alarms usually watch it for. */
  readonly usual: { readonly comparison?: 'LESS_THAN'; readonly threshold: number; readonly statistic?: string };
}

const ELB = 'aws_elasticloadbalancingv2';
const targetCode = (code: string) => ({ metrics: 'httpCodeTarget', code: [`${ELB}.HttpCodeTarget`, code] }) as const;
const elbCode = (code: string) => ({ metrics: 'httpCodeElb', code: [`${ELB}.HttpCodeElb`, code] }) as const;

/**
 * The metrics that alarms watch, by what they are of.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
export const METRICS = {
  CPU_UTILIZATION: {
    label: 'CPU utilization',
    unit: '%',
    cloudWatchName: 'CPUUtilization',
    ways: { service: { method: 'metricCpuUtilization' }, cluster: { method: 'metricCpuUtilization' } },
    usual: { threshold: 80 },
  },
  MEMORY_UTILIZATION: {
    label: 'Memory utilization',
    unit: '%',
    cloudWatchName: 'MemoryUtilization',
    ways: { service: { method: 'metricMemoryUtilization' }, cluster: { method: 'metricMemoryUtilization' } },
    usual: { threshold: 80 },
  },
  CPU_RESERVATION: {
    label: 'CPU reservation',
    unit: '%',
    cloudWatchName: 'CPUReservation',
    ways: { cluster: { method: 'metricCpuReservation' } },
    usual: { threshold: 90 },
  },
  MEMORY_RESERVATION: {
    label: 'Memory reservation',
    unit: '%',
    cloudWatchName: 'MemoryReservation',
    ways: { cluster: { method: 'metricMemoryReservation' } },
    usual: { threshold: 90 },
  },
  GPU_RESERVATION: {
    label: 'GPU reservation',
    unit: '%',
    cloudWatchName: 'GPUReservation',
    ways: { cluster: { named: 'GPUReservation' } },
    usual: { threshold: 90 },
  },
  EBS_FILESYSTEM_UTILIZATION: {
    label: 'EBS volume: space used',
    unit: '%',
    cloudWatchName: 'EBSFilesystemUtilization',
    ways: { service: { named: 'EBSFilesystemUtilization' }, cluster: { named: 'EBSFilesystemUtilization' } },
    usual: { threshold: 80 },
  },
  RUNNING_TASKS: {
    label: 'Running tasks (Container Insights)',
    unit: 'tasks',
    ways: { service: { insights: 'RunningTaskCount' }, cluster: { insights: 'TaskCount' } },
    usual: { comparison: 'LESS_THAN', threshold: 1, statistic: 'Minimum' },
  },
  PENDING_TASKS: {
    label: 'Pending tasks (Container Insights)',
    unit: 'tasks',
    ways: { service: { insights: 'PendingTaskCount' } },
    usual: { threshold: 1, statistic: 'Minimum' },
  },
  CONTAINER_INSTANCES: {
    label: 'Instances (Container Insights)',
    unit: 'instances',
    ways: { cluster: { insights: 'ContainerInstanceCount' } },
    usual: { comparison: 'LESS_THAN', threshold: 1, statistic: 'Minimum' },
  },
  UNHEALTHY_TARGETS: {
    label: 'Unhealthy targets',
    unit: 'targets',
    ways: {
      'application-targets': { metrics: 'unhealthyHostCount' },
      'network-targets': { metrics: 'unHealthyHostCount' },
      'classic-balancer': { classic: 'UnHealthyHostCount' },
    },
    usual: { threshold: 1, statistic: 'Maximum' },
  },
  HEALTHY_TARGETS: {
    label: 'Healthy targets',
    unit: 'targets',
    ways: {
      'application-targets': { metrics: 'healthyHostCount' },
      'network-targets': { metrics: 'healthyHostCount' },
      'classic-balancer': { classic: 'HealthyHostCount' },
    },
    usual: { comparison: 'LESS_THAN', threshold: 1, statistic: 'Minimum' },
  },
  TARGET_5XX: {
    label: 'Errors of targets (5xx)',
    unit: 'responses',
    ways: {
      'application-balancer': targetCode('TARGET_5XX_COUNT'),
      'application-targets': targetCode('TARGET_5XX_COUNT'),
      'classic-balancer': { classic: 'HTTPCode_Backend_5XX' },
    },
    usual: { threshold: 10, statistic: 'Sum' },
  },
  TARGET_4XX: {
    label: 'Refusals of targets (4xx)',
    unit: 'responses',
    ways: {
      'application-balancer': targetCode('TARGET_4XX_COUNT'),
      'application-targets': targetCode('TARGET_4XX_COUNT'),
      'classic-balancer': { classic: 'HTTPCode_Backend_4XX' },
    },
    usual: { threshold: 100, statistic: 'Sum' },
  },
  BALANCER_5XX: {
    label: 'Errors of the load balancer (5xx)',
    unit: 'responses',
    ways: { 'application-balancer': elbCode('ELB_5XX_COUNT'), 'classic-balancer': { classic: 'HTTPCode_ELB_5XX' } },
    usual: { threshold: 10, statistic: 'Sum' },
  },
  BALANCER_4XX: {
    label: 'Refusals of the load balancer (4xx)',
    unit: 'responses',
    ways: { 'application-balancer': elbCode('ELB_4XX_COUNT'), 'classic-balancer': { classic: 'HTTPCode_ELB_4XX' } },
    usual: { threshold: 100, statistic: 'Sum' },
  },
  RESPONSE_TIME: {
    label: 'Response time of targets',
    unit: 's',
    ways: {
      'application-balancer': { metrics: 'targetResponseTime' },
      'application-targets': { metrics: 'targetResponseTime' },
      'classic-balancer': { classic: 'Latency' },
    },
    usual: { threshold: 1, statistic: 'p99' },
  },
  REQUESTS: {
    label: 'Requests',
    unit: 'requests',
    ways: {
      'application-balancer': { metrics: 'requestCount' },
      'application-targets': { metrics: 'requestCount' },
      'classic-balancer': { classic: 'RequestCount' },
    },
    usual: { threshold: 10_000, statistic: 'Sum' },
  },
  REQUESTS_PER_TARGET: {
    label: 'Requests per target',
    unit: 'requests',
    ways: { 'application-targets': { metrics: 'requestCountPerTarget' } },
    usual: { threshold: 1000, statistic: 'Sum' },
  },
  TARGET_CONNECTION_ERRORS: {
    label: 'Failed connections to targets',
    unit: 'connections',
    ways: {
      'application-balancer': { metrics: 'targetConnectionErrorCount' },
      'application-targets': { metrics: 'targetConnectionErrorCount' },
      'classic-balancer': { classic: 'BackendConnectionErrors' },
    },
    usual: { threshold: 10, statistic: 'Sum' },
  },
  REJECTED_CONNECTIONS: {
    label: 'Rejected connections',
    unit: 'connections',
    ways: { 'application-balancer': { metrics: 'rejectedConnectionCount' } },
    usual: { threshold: 1, statistic: 'Sum' },
  },
  ACTIVE_CONNECTIONS: {
    label: 'Active connections',
    unit: 'connections',
    ways: { 'application-balancer': { metrics: 'activeConnectionCount' }, 'network-balancer': { metrics: 'activeFlowCount' } },
    usual: { threshold: 10_000 },
  },
  NEW_CONNECTIONS: {
    label: 'New connections',
    unit: 'connections',
    ways: { 'application-balancer': { metrics: 'newConnectionCount' }, 'network-balancer': { metrics: 'newFlowCount' } },
    usual: { threshold: 10_000, statistic: 'Sum' },
  },
  PROCESSED_BYTES: {
    label: 'Processed bytes',
    unit: 'bytes',
    ways: { 'application-balancer': { metrics: 'processedBytes' }, 'network-balancer': { metrics: 'processedBytes' } },
    usual: { threshold: 1_000_000_000, statistic: 'Sum' },
  },
  CAPACITY_UNITS: {
    label: 'Capacity units (LCU)',
    unit: 'LCUs',
    ways: { 'application-balancer': { metrics: 'consumedLCUs' }, 'network-balancer': { metrics: 'consumedLCUs' } },
    usual: { threshold: 10 },
  },
  CLIENT_TLS_ERRORS: {
    label: 'Failed TLS handshakes of clients',
    unit: 'handshakes',
    ways: { 'application-balancer': { metrics: 'clientTlsNegotiationErrorCount' } },
    usual: { threshold: 100, statistic: 'Sum' },
  },
  TARGET_RESETS: {
    label: 'Connections reset by targets',
    unit: 'resets',
    ways: { 'network-balancer': { metrics: 'tcpTargetResetCount' } },
    usual: { threshold: 100, statistic: 'Sum' },
  },
  CLIENT_RESETS: {
    label: 'Connections reset by clients',
    unit: 'resets',
    ways: { 'network-balancer': { metrics: 'tcpClientResetCount' } },
    usual: { threshold: 1000, statistic: 'Sum' },
  },
  BALANCER_RESETS: {
    label: 'Connections reset by the load balancer',
    unit: 'resets',
    ways: { 'network-balancer': { metrics: 'tcpElbResetCount' } },
    usual: { threshold: 100, statistic: 'Sum' },
  },
  MESSAGES_VISIBLE: {
    label: 'Messages that wait',
    unit: 'messages',
    ways: { queue: { method: 'metricApproximateNumberOfMessagesVisible' } },
    usual: { threshold: 100 },
  },
  MESSAGES_NOT_VISIBLE: {
    label: 'Messages in work',
    unit: 'messages',
    ways: { queue: { method: 'metricApproximateNumberOfMessagesNotVisible' } },
    usual: { threshold: 100_000 },
  },
  MESSAGES_OUTSTANDING: {
    label: 'Messages that wait or are in work',
    unit: 'messages',
    ways: { queue: { method: 'metricApproximateNumberOfMessagesOutstanding' } },
    usual: { threshold: 100 },
  },
  MESSAGES_DELAYED: {
    label: 'Messages that are delayed',
    unit: 'messages',
    ways: { queue: { method: 'metricApproximateNumberOfMessagesDelayed' } },
    usual: { threshold: 100 },
  },
  OLDEST_MESSAGE_AGE: {
    label: 'Age of the oldest message',
    unit: 's',
    ways: { queue: { method: 'metricApproximateAgeOfOldestMessage' } },
    usual: { threshold: 300 },
  },
  MESSAGES_SENT: {
    label: 'Messages sent',
    unit: 'messages',
    ways: { queue: { method: 'metricNumberOfMessagesSent' } },
    usual: { comparison: 'LESS_THAN', threshold: 1, statistic: 'Sum' },
  },
  MESSAGES_RECEIVED: {
    label: 'Messages received',
    unit: 'messages',
    ways: { queue: { method: 'metricNumberOfMessagesReceived' } },
    usual: { comparison: 'LESS_THAN', threshold: 1, statistic: 'Sum' },
  },
  MESSAGES_DELETED: {
    label: 'Messages done',
    unit: 'messages',
    ways: { queue: { method: 'metricNumberOfMessagesDeleted' } },
    usual: { comparison: 'LESS_THAN', threshold: 1, statistic: 'Sum' },
  },
  EMPTY_RECEIVES: {
    label: 'Calls that found no message',
    unit: 'calls',
    ways: { queue: { method: 'metricNumberOfEmptyReceives' } },
    usual: { threshold: 10_000, statistic: 'Sum' },
  },
  MESSAGE_SIZE: {
    label: 'Size of messages',
    unit: 'bytes',
    ways: { queue: { method: 'metricSentMessageSize' } },
    usual: { threshold: 200_000, statistic: 'Maximum' },
  },
} as const satisfies Record<string, WatchedMetric>;

/** A metric of something that the design has. */
export type MetricId = keyof typeof METRICS;

/** Every metric, in the order of the table. */
export const METRIC_IDS = Object.keys(METRICS) as readonly MetricId[];

/** A metric of the table, as what all of them are. */
export function metricById(id: MetricId): WatchedMetric {
  return METRICS[id];
}

/** The metric that is watched unless another one is said. */
export const USUAL_METRIC: Record<MetricSource, MetricId> = {
  service: 'CPU_UTILIZATION',
  cluster: 'CPU_RESERVATION',
  queue: 'OLDEST_MESSAGE_AGE',
  'application-balancer': 'TARGET_5XX',
  'network-balancer': 'TARGET_RESETS',
  'classic-balancer': 'TARGET_5XX',
  'application-targets': 'UNHEALTHY_TARGETS',
  'network-targets': 'UNHEALTHY_TARGETS',
};
