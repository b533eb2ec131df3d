/** The ways in which a group chooses what to terminate. */
export const TERMINATION_POLICIES = [
  'DEFAULT',
  'ALLOCATION_STRATEGY',
  'CLOSEST_TO_NEXT_INSTANCE_HOUR',
  'NEWEST_INSTANCE',
  'OLDEST_INSTANCE',
  'OLDEST_LAUNCH_CONFIGURATION',
  'OLDEST_LAUNCH_TEMPLATE',
  'CUSTOM_LAMBDA_FUNCTION',
] as const;

/** What besides EC2 itself may say that an instance is unhealthy. */
export const HEALTH_CHECK_TYPES = ['ELB', 'EBS', 'VPC_LATTICE'] as const;

/** What a group does, which a rolling update may suspend. */
export const SCALING_PROCESSES = [
  'LAUNCH',
  'TERMINATE',
  'HEALTH_CHECK',
  'REPLACE_UNHEALTHY',
  'AZ_REBALANCE',
  'ALARM_NOTIFICATION',
  'SCHEDULED_ACTIONS',
  'ADD_TO_LOAD_BALANCER',
  'INSTANCE_REFRESH',
] as const;

/** What each of them is called in a form. */
export const POLICY_TEXT: Readonly<Record<(typeof TERMINATION_POLICIES)[number], string>> = {
  DEFAULT: 'as AWS does by default',
  ALLOCATION_STRATEGY: 'what the allocation strategy would not take',
  CLOSEST_TO_NEXT_INSTANCE_HOUR: 'the closest to its next paid hour',
  NEWEST_INSTANCE: 'the newest instance',
  OLDEST_INSTANCE: 'the oldest instance',
  OLDEST_LAUNCH_CONFIGURATION: 'the oldest launch configuration',
  OLDEST_LAUNCH_TEMPLATE: 'the oldest launch template',
  CUSTOM_LAMBDA_FUNCTION: 'what a Lambda function says',
};

/** What each process is called in a form. */
export const PROCESS_TEXT: Readonly<Record<(typeof SCALING_PROCESSES)[number], string>> = {
  LAUNCH: 'starting instances',
  TERMINATE: 'ending instances',
  HEALTH_CHECK: 'health checks',
  REPLACE_UNHEALTHY: 'replacing unhealthy instances',
  AZ_REBALANCE: 'balancing Availability Zones',
  ALARM_NOTIFICATION: 'scaling on alarms',
  SCHEDULED_ACTIONS: 'scheduled actions',
  ADD_TO_LOAD_BALANCER: 'adding to load balancers',
  INSTANCE_REFRESH: 'instance refresh',
};
